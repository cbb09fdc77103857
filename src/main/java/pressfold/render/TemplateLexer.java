package pressfold.render;

import io.pebbletemplates.pebble.lexer.Token;
import io.pebbletemplates.pebble.lexer.TokenStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes a template apart as Pebble's own lexer does, but without a regular expression for each
 * token and a hundred for each template, which a small build would mostly wait for. What is seldom
 * written is left to that lexer: white space trimmed by a hyphen, verbatim text, escapes and
 * interpolation in strings, and whatever is wrong.
 */
final class TemplateLexer {

  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";
  private static final String PUNCTUATION = OPENING + CLOSING + "?:.,|=";
  private static final String SPACE = " \t\n";
  private static final int LONGEST_SIGN = 3;

  private final String source;
  private final Set<String> operators;
  private final List<Token> tokens = new ArrayList<>();
  private final StringBuilder brackets = new StringBuilder();
  private int at;
  private int line = 1;

  private TemplateLexer(String source, Set<String> operators) {
    this.source = source;
    this.operators = operators;
  }

  /**
   * The tokens of {@code source}; empty where it is to be left to Pebble.
   *
   * @param name of the template
   */
  static Optional<TokenStream> read(String name, String source, Set<String> operators) {
    TemplateLexer lexer = new TemplateLexer(source, operators);
    return lexer.read() ? Optional.of(new TokenStream(lexer.tokens, name)) : Optional.empty();
  }

  private boolean read() {
    if (source.indexOf('\r') >= 0
        || source.indexOf('\u0085') >= 0
        || source.indexOf('\u2028') >= 0) {
      return false;
    }
    while (at < source.length()) {
      int open = at;
      while (open < source.length() && !isTag(open)) {
        line += source.charAt(open++) == '\n' ? 1 : 0;
      }
      if (open > at) {
        add(Token.Type.TEXT, source.substring(at, open));
      }
      at = Math.min(open + 2, source.length());
      if (open < source.length() && !readTag(source.charAt(open + 1))) {
        return false;
      }
    }
    add(Token.Type.EOF, null);
    return true;
  }

  private boolean isTag(int open) {
    return source.charAt(open) == '{'
        && open + 1 < source.length()
        && "{%#".indexOf(source.charAt(open + 1)) >= 0;
  }

  private boolean readTag(char kind) {
    if (kind == '#') {
      int end = source.indexOf("#}", at);
      boolean plain = end >= 0 && source.charAt(at) != '-' && source.charAt(end - 1) != '-';
      if (plain) {
        line += (int) source.substring(at, end).chars().filter(c -> c == '\n').count();
        passBehind(end + 2);
      }
      return plain;
    }
    boolean print = kind == '{';
    String close = print ? "}}" : "%}";
    add(print ? Token.Type.PRINT_START : Token.Type.EXECUTE_START, null);
    int first = tokens.size();
    int before = line;
    passSpace();
    while (!(brackets.isEmpty() && source.startsWith(close, at))) {
      if (at == source.length() || !readToken() || isTrimmed(close)) {
        return false;
      }
      before = line;
      passSpace();
    }
    tokens.add(new Token(print ? Token.Type.PRINT_END : Token.Type.EXECUTE_END, close, before));
    passBehind(at + 2);
    String word = tokens.get(first).getValue();
    return !"-".equals(word) && !"verbatim".equals(word);
  }

  /** A line break right behind a tag belongs to it. */
  private void passBehind(int end) {
    at = end;
    if (at < source.length() && source.charAt(at) == '\n') {
      line++;
      at++;
    }
  }

  private void passSpace() {
    for (; at < source.length() && SPACE.indexOf(source.charAt(at)) >= 0; at++) {
      line += source.charAt(at) == '\n' ? 1 : 0;
    }
  }

  private boolean isTrimmed(String close) {
    return source.charAt(at - 1) == '-' && source.startsWith(close, at);
  }

  private boolean readToken() {
    int from = at;
    char c = source.charAt(at);
    if (isLetter(c) || c == '_') {
      return readWord();
    } else if (isDigit(c)) {
      passDigits();
      if (at + 1 < source.length() && source.charAt(at) == '.' && isDigit(source.charAt(at + 1))) {
        at++;
        passDigits();
      }
      return add(Token.Type.NUMBER, source.substring(from, at)) && source.charAt(at) != 'L';
    } else if (c == '\'' || c == '"') {
      int end = source.indexOf(c, from + 1);
      String text = end < 0 ? "\\" : source.substring(from + 1, end);
      at = end + 1;
      return text.indexOf('\\') < 0
          && text.indexOf('\n') < 0
          && !text.contains("#{")
          && add(Token.Type.STRING, text);
    }
    for (int size = Math.min(LONGEST_SIGN, source.length() - from); size > 0; size--) {
      String sign = source.substring(from, from + size);
      if (operators.contains(sign)) {
        at += size;
        return add(Token.Type.OPERATOR, sign);
      }
    }
    at++;
    return PUNCTUATION.indexOf(c) >= 0
        && isBalanced(c)
        && add(Token.Type.PUNCTUATION, String.valueOf(c));
  }

  private boolean isBalanced(char c) {
    int closing = CLOSING.indexOf(c);
    int last = brackets.length() - 1;
    if (OPENING.indexOf(c) >= 0) {
      brackets.append(c);
    } else if (closing >= 0) {
      if (last < 0 || brackets.charAt(last) != OPENING.charAt(closing)) {
        return false;
      }
      brackets.setLength(last);
    }
    return true;
  }

  /** A name or an operator; one operator may have two words, "is not". */
  private boolean readWord() {
    int from = at;
    while (at < source.length() && isLetter(source.charAt(at))) {
      at++;
    }
    String word = source.substring(from, at);
    boolean operator = operators.contains(word);
    while (at < source.length()
        && (isLetter(source.charAt(at))
            || isDigit(source.charAt(at))
            || source.charAt(at) == '_')) {
      at++;
    }
    if (!operator) {
      return add(Token.Type.NAME, source.substring(from, at));
    } else if (at > from + word.length()) {
      return false; // the operator, and a name that goes on without a space
    }
    int behind = at + " not".length();
    boolean negated = operators.contains(word + " not") && source.startsWith(" not", at);
    if (negated && !(behind < source.length() && isLetter(source.charAt(behind)))) {
      at = behind;
    }
    return add(Token.Type.OPERATOR, source.substring(from, at));
  }

  private void passDigits() {
    while (at < source.length() && isDigit(source.charAt(at))) {
      at++;
    }
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private boolean add(Token.Type type, @Nullable String value) {
    return tokens.add(new Token(type, value, line));
  }
}
