package io.synfire.equations;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticException;
import io.synfire.diagnostics.DiagnosticKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens of one line, read from left to right. */
public final class Tokens {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<number>(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)|(?<name>[A-Za-z_]\\w*)|(?<symbol>\\*\\*|\\+=|-=|<=|>=|==|!=|[-+*/()<>=?:,])");

  private static final int MOST_TOKENS = 1000;

  private final SourceLine line;
  private final List<Token> tokens;
  private int next;

  private Tokens(SourceLine line, List<Token> tokens) {
    this.line = line;
    this.tokens = tokens;
  }

  /**
   * The tokens of a line; a {@code #} begins a comment.
   *
   * @throws DiagnosticException at a character that is no part of the language
   */
  public static Tokens of(SourceLine line) {
    int comment = line.text().indexOf('#');
    String text = comment < 0 ? line.text() : line.text().substring(0, comment);
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    int at = skipBlanks(text, 0);
    while (at < text.length()) {
      if (!matcher.find(at) || matcher.start() != at) {
        throw syntax(line, at + 1, "'" + text.charAt(at) + "' is no part of the equation language" + hint(text.charAt(at)));
      }
      tokens.add(new Token(kind(matcher), matcher.group(), at + 1));
      at = skipBlanks(text, matcher.end());
      if (tokens.size() > MOST_TOKENS) {
        throw syntax(line, 1, "a line has at most " + MOST_TOKENS + " names, numbers and operators; give parts of it a name of their own");
      }
    }
    tokens.add(new Token(Token.Kind.END, "end of line", text.stripTrailing().length() + 1));
    return new Tokens(line, tokens);
  }

  private static String hint(char c) {
    return switch (c) {
      case '^' -> "; a power is written **";
      case ';' -> "; write one statement a line";
      case '&', '|', '!' -> "; combine conditions by * (and), or by min and max";
      default -> "";
    };
  }

  private static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static Token.Kind kind(Matcher matcher) {
    if (matcher.group("number") != null) {
      return Token.Kind.NUMBER;
    }
    return matcher.group("name") != null ? Token.Kind.NAME : Token.Kind.SYMBOL;
  }

  private static DiagnosticException syntax(SourceLine line, int column, String message) {
    Diagnostic diagnostic = line.error(DiagnosticKind.EQUATION_SYNTAX, column, message);
    return new DiagnosticException(List.of(diagnostic));
  }

  /** The line the tokens are from. */
  public SourceLine line() {
    return line;
  }

  /** The next token, not consumed. */
  public Token peek() {
    return peek(0);
  }

  /** The token {@code ahead} places after the next one. */
  public Token peek(int ahead) {
    return tokens.get(Math.min(next + ahead, tokens.size() - 1));
  }

  /** Consumes and returns the next token. */
  public Token take() {
    Token token = peek();
    next = Math.min(next + 1, tokens.size() - 1);
    return token;
  }

  /** The column after the token that was consumed last. */
  int end() {
    Token last = tokens.get(Math.max(next - 1, 0));
    return last.column() + last.text().length();
  }

  /** Consumes the next token if it is {@code symbol}. */
  public boolean takeIf(String symbol) {
    boolean found = peek().is(symbol);
    if (found) {
      take();
    }
    return found;
  }

  /** Consumes {@code symbol}, which must come next. */
  public Token expect(String symbol, String where) {
    if (!peek().is(symbol)) {
      throw unexpected("'" + symbol + "' " + where);
    }
    return take();
  }

  /** Consumes a name, which must come next. */
  public Token expectName(String what) {
    if (peek().kind() != Token.Kind.NAME) {
      throw unexpected(what);
    }
    return take();
  }

  /** Nothing more may follow. */
  public void expectEnd() {
    if (!atEnd()) {
      throw unexpected(juxtaposed() ? "an operator (write 2*ms, not 2 ms)" : "the end of the line or an operator");
    }
  }

  private boolean juxtaposed() {
    return next > 0 && tokens.get(next - 1).kind() == Token.Kind.NUMBER && peek().kind() == Token.Kind.NAME;
  }

  /** Whether all tokens are consumed. */
  public boolean atEnd() {
    return peek().kind() == Token.Kind.END;
  }

  /** The fault that the next token is not what the language asks for. */
  public DiagnosticException unexpected(String wanted) {
    return fault(peek(), "expected " + wanted + ", found " + (atEnd() ? "the end of the line" : "'" + peek().text() + "'"));
  }

  /** A fault at a token. */
  public DiagnosticException fault(Token at, String message) {
    return syntax(line, at.column(), message);
  }

  /** How many tokens come before the first that is one of the symbols; -1 if none is. */
  public int find(Set<String> symbols) {
    for (int i = next; i < tokens.size(); i++) {
      if (tokens.get(i).kind() == Token.Kind.SYMBOL && symbols.contains(tokens.get(i).text())) {
        return i - next;
      }
    }
    return -1;
  }

  /** The next {@code count} tokens as a sequence of their own; they are consumed here. */
  public Tokens split(int count) {
    List<Token> part = new ArrayList<>(tokens.subList(next, next + count));
    next += count;
    part.add(new Token(Token.Kind.END, "end", peek().column()));
    return new Tokens(line, part);
  }
}
