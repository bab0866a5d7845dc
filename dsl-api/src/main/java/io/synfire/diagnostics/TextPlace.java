package io.synfire.diagnostics;

/**
 * A place in the text of a model.
 *
 * @param member annotation member that holds the text, such as {@code "equations"}; empty where there is none
 * @param line line in that text, from 1; 0 where there is none
 * @param column column in that line, from 1; 0 where there is none
 */
public record TextPlace(String member, int line, int column) {

  /** No place in a text. */
  public static final TextPlace NONE = new TextPlace("", 0, 0);
}
