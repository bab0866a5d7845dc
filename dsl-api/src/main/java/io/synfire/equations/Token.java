package io.synfire.equations;

/**
 * A token of the equation language.
 *
 * @param kind what it is
 * @param text as written
 * @param column where it begins, from 1
 */
public record Token(Kind kind, String text, int column) {

  /** Whether this is the operator or bracket {@code symbol}. */
  public boolean is(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  /** What a token is. */
  public enum Kind {
    /** A name. */
    NAME,
    /** A number without sign. */
    NUMBER,
    /** An operator, a bracket, a comma, a colon. */
    SYMBOL,
    /** After the last token. */
    END
  }
}
