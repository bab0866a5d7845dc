package io.synfire.runtime.check;

/**
 * A recorded case.
 *
 * @param file the file it is in
 * @param id its id
 * @param list name of the list it is in; empty where the file is the case
 * @param fields its content
 */
public record GoldenCase(GoldenFile file, String id, String list, JsonFields fields) {}
