package pressfold.search;

import java.nio.charset.StandardCharsets;
import pressfold.model.Block;

/**
 * Writes documents' texts for the excerpts. ASCII stands as it is, frequent words and marks as
 * their numbers in the vocabulary, all else as UTF-8 between two bytes {@link #RAW}. One space
 * between two words is left out where one of them is a number: it goes without saying.
 */
final class TextCoder {

  static final int RAW = 1;
  static final int FIELD = 2;
  static final int DOCUMENT = 3;

  private final Section section;
  private final int[] codes;
  private final Bytes out = new Bytes();
  private int document;
  private int word;
  private boolean afterWord;
  private boolean afterCode;

  TextCoder(Section section, int[] codes) {
    this.section = section;
    this.codes = codes;
  }

  /** Writes the document of that number: its facts, then headline, then deck and paragraphs. */
  void write(Document text, int number) {
    document = number;
    word = 0;
    field(text.clipping().slug());
    field(text.article().language());
    field(text.outlet().map(Object::toString).orElse(""));
    field(Integer.toString(text.article().words()));
    coded(text.headline());
    mark(FIELD);
    text.deck().ifPresent(this::paragraph);
    for (Block block : text.body()) {
      paragraph(block.text().text());
    }
    mark(DOCUMENT);
  }

  Bytes bytes() {
    return out;
  }

  private void field(String value) {
    plain(value, 0, value.length());
    mark(FIELD);
  }

  private void paragraph(String text) {
    coded(text);
    mark('\n');
  }

  private void mark(int mark) {
    out.put(mark);
    afterWord = false;
    afterCode = false;
  }

  /** Goes over the words as {@link Section} did, so that each is known by its turn. */
  private void coded(String text) {
    int i = 0;
    int between = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (Letters.isWord(c)) {
        int start = i;
        do {
          i++;
        } while (i < text.length() && Letters.isWord(text.charAt(i)));
        word(text, between, start, i);
        between = i;
      } else {
        if (Letters.isUnspaced(c)) {
          word++;
        }
        i++;
      }
    }
    plain(text, between, i);
  }

  private void word(String text, int between, int start, int end) {
    int code = codes[section.wordAt(document, word++)];
    boolean spaced = start == between + 1 && text.charAt(between) == ' ';
    if (!(spaced && afterWord && (afterCode || code >= 0))) {
      plain(text, between, start);
    }
    if (code < 0) {
      plain(text, start, end);
    } else {
      code(code);
    }
    afterWord = true;
    afterCode = code >= 0;
  }

  private void code(int code) {
    if (code < Vocabulary.SHORT) {
      out.put(0x80 | code);
    } else {
      out.put(0xc0 | ((code - Vocabulary.SHORT) >> 8));
      out.put(code - Vocabulary.SHORT);
    }
  }

  private void plain(String text, int start, int end) {
    int i = start;
    while (i < end) {
      char c = text.charAt(i);
      if (c < 0x80) {
        out.put(c < ' ' ? ' ' : c);
        i++;
        continue;
      }
      int mark = Vocabulary.MARKS.indexOf(c);
      if (mark >= 0) {
        code(mark);
        i++;
        continue;
      }
      int from = i;
      do {
        i++;
      } while (i < end && text.charAt(i) >= 0x80 && Vocabulary.MARKS.indexOf(text.charAt(i)) < 0);
      byte[] raw = text.substring(from, i).getBytes(StandardCharsets.UTF_8);
      out.put(RAW);
      out.put(raw, raw.length);
      out.put(RAW);
    }
  }
}
