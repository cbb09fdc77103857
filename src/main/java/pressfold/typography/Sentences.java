package pressfold.typography;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import pressfold.source.Resource;
import pressfold.source.Span;

/**
 * Finds where the sentences of a paragraph begin and end. A full stop after an abbreviation, an
 * initial or within a number ends none; the rules see one character at a time and never look back
 * further than a word, so the time taken grows with the text alone.
 */
public final class Sentences {

  private static final String ENDS = ".!?\u2026\u061f\u0964";
  private static final String WIDE_ENDS = "\u3002\uff01\uff1f\uff61";
  private static final String CLOSERS = "\"'\u201d\u2019\u00bb\u203a)]\u300d\u300f\u201c\u2018";
  private static final Pattern SPACE = Pattern.compile(" ");
  private static final Set<String> ABBREVIATIONS = words("abbreviations.txt");
  private static final Set<String> OPENERS = words("openers.txt");

  private Sentences() {}

  /** The sentences of {@code paragraph}, in order, without the space between them. */
  public static List<Span> of(String paragraph) {
    List<Span> sentences = new ArrayList<>();
    int start = skipSpace(paragraph, 0);
    for (int i = start; i < paragraph.length(); i++) {
      char c = paragraph.charAt(i);
      if (c < 0x80 ? c != '.' && c != '!' && c != '?' : c < 0x61f) {
        continue;
      }
      boolean wide = WIDE_ENDS.indexOf(c) >= 0;
      if (!wide && ENDS.indexOf(c) < 0) {
        continue;
      }
      int end = i + 1;
      while (end < paragraph.length() && isTail(paragraph.charAt(end), wide)) {
        end++;
      }
      int next = skipSpace(paragraph, end);
      if (next == paragraph.length()
          || wide
          || (next > end && endsHere(paragraph, start, i, end, next))) {
        sentences.add(new Span(start, end));
        start = next;
      }
      i = Math.max(end, start) - 1;
    }
    int end = paragraph.stripTrailing().length();
    if (start < end) {
      sentences.add(new Span(start, end));
    }
    return sentences;
  }

  private static boolean isTail(char c, boolean wide) {
    return ENDS.indexOf(c) >= 0
        || WIDE_ENDS.indexOf(c) >= 0
        || (CLOSERS.indexOf(c) >= 0 && !(wide && c == '\u201c'));
  }

  private static int skipSpace(String text, int from) {
    int i = from;
    while (i < text.length()
        && (Character.isWhitespace(text.charAt(i)) || Character.isSpaceChar(text.charAt(i)))) {
      i++;
    }
    return i;
  }

  /** Whether the stop at {@code stop} ends a sentence, of which more text follows after a space. */
  private static boolean endsHere(String text, int start, int stop, int end, int next) {
    int opener = next;
    while (opener < text.length() && !Character.isLetterOrDigit(text.charAt(opener))) {
      opener++;
    }
    if (opener < text.length() && Character.isLowerCase(text.codePointAt(opener))) {
      return false;
    }
    if (text.charAt(stop) != '.' || end > stop + 1) {
      return true;
    }
    int word = stop;
    while (word > start && !Character.isWhitespace(text.charAt(word - 1))) {
      word--;
    }
    while (word < stop && !Character.isLetterOrDigit(text.charAt(word))) {
      word++;
    }
    String before = text.substring(word, stop);
    boolean initials =
        (before.length() == 1 && Character.isUpperCase(before.charAt(0)))
            || (before.length() > 2 && before.charAt(before.length() - 2) == '.');
    return initials
        ? word > start && before.length() > 1 && OPENERS.contains(wordAt(text, opener))
        : !ABBREVIATIONS.contains(before.toLowerCase(Locale.ROOT));
  }

  private static String wordAt(String text, int from) {
    int end = from;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(from, end);
  }

  /** The words of a resource: one line or many, {@code #} for comments. */
  private static Set<String> words(String resource) {
    return Resource.rules(Sentences.class, resource).stream()
        .flatMap(SPACE::splitAsStream)
        .collect(Collectors.toUnmodifiableSet());
  }
}
