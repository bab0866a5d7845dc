package io.synfire.runtime.backend;

/**
 * Something a backend has to say about a program, for people to read: how full the cores are, what was lost in rounding.
 *
 * @param title one line
 * @param text a table or paragraphs, lines ending in newline
 */
public record Report(String title, String text) {}
