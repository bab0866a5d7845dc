package io.synfire.plasticity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The characters of a rule, read from left to right without the spaces between words. Positions count from 1 in messages. */
final class RuleScanner {
  static final String NUMBER = "a number such as 3, 0.5 or 2^-4";
  static final String INNER = "x0, y0, x1, x2, y1, y2, y3, w, d, t or a number";
  static final String FACTOR = "x0, y0, u0 to u9, x1, x2, y1, y2, y3, w, d, t, a number, (trace + number) or sgn(w + number)";
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");
  private static final Pattern SYMBOL = Pattern.compile("x[0-2]|y[0-3]|u[0-9]|[wdt]");
  private static final Pattern LITERAL = Pattern.compile("(\\d+(?:\\.\\d+)?|\\.\\d+)(?:[eE][+-]?\\d+)?");
  private static final Pattern POWER = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*\\^\\s*([+-]?\\s*\\d{1,4})");

  private final SynapseVariable target;
  private final String text;
  private int at;

  RuleScanner(SynapseVariable target, String text) {
    this.target = target;
    this.text = text;
    skip();
  }

  int position() {
    return at;
  }

  boolean atEnd() {
    return at == text.length();
  }

  char peek() {
    return atEnd() ? '\0' : text.charAt(at);
  }

  boolean atNumber() {
    return Character.isDigit(peek()) || peek() == '.';
  }

  boolean take(char expected) {
    boolean found = peek() == expected;
    if (found) {
      at++;
      skip();
    }
    return found;
  }

  boolean take(String word) {
    Matcher matcher = matcher(WORD);
    boolean found = matcher.lookingAt() && matcher.group().equals(word);
    if (found) {
      advance(matcher);
    }
    return found;
  }

  void expect(char expected) {
    if (!take(expected)) {
      throw unexpected("'" + expected + "'");
    }
  }

  /** Reads a sign if there is one; true for minus. */
  boolean sign() {
    boolean negative = take('-');
    if (!negative) {
      take('+');
    }
    return negative;
  }

  boolean requiredSign(String allowed) {
    if (peek() != '+' && peek() != '-') {
      throw unexpected(allowed);
    }
    return sign();
  }

  void signAllowed(boolean negativeInSgn, int position) {
    if (negativeInSgn) {
      throw error(position, "-" + text.charAt(position), "the variable in sgn() cannot be negative: put the minus before sgn");
    }
  }

  String symbol(String allowed) {
    Matcher matcher = matcher(WORD);
    if (!matcher.lookingAt() || !SYMBOL.matcher(matcher.group()).matches()) {
      throw unexpected(allowed);
    }
    advance(matcher);
    return matcher.group();
  }

  Scale number(String allowed) {
    Matcher power = matcher(POWER);
    if (power.lookingAt()) {
      if (!power.group(1).equals("2")) {
        throw error(at, power.group(), "a power has the base 2, such as 2^-4");
      }
      int exponent = Integer.parseInt(power.group(2).replaceAll("\\s", ""));
      if (Math.abs(exponent) > 64) {
        throw error(at, power.group(), "the exponent of 2 is from -64 to 64");
      }
      advance(power);
      return Scale.power(exponent);
    }
    Matcher literal = matcher(LITERAL);
    if (!literal.lookingAt()) {
      throw unexpected(allowed);
    }
    double value = Double.parseDouble(literal.group());
    if (value > 1e9) {
      throw error(at, literal.group(), "a number is at most 1e9: write it with a power of two");
    }
    advance(literal);
    return Scale.of(value);
  }

  /** The text from a position to here. */
  String text(int start) {
    return text.substring(start, at).strip();
  }

  IllegalArgumentException unexpected(String allowed) {
    Matcher word = matcher(WORD);
    String found = atEnd() ? "the end" : "'" + (word.lookingAt() ? word.group() : String.valueOf(peek())) + "'";
    return message(at, "found " + found + ", and allowed is " + allowed);
  }

  IllegalArgumentException error(int position, String found, String fact) {
    return message(position, "found '" + found + "': " + fact);
  }

  private IllegalArgumentException message(int position, String fact) {
    return new IllegalArgumentException("d" + target.symbol() + " = \"" + text + "\", position " + (position + 1) + ": " + fact);
  }

  private Matcher matcher(Pattern pattern) {
    return pattern.matcher(text).region(at, text.length());
  }

  private void advance(Matcher matcher) {
    at = matcher.end();
    skip();
  }

  private void skip() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }
}
