package pressfold.search;

import java.util.List;
import pressfold.cache.Checksum;
import pressfold.model.Article;
import pressfold.model.Block;
import pressfold.model.Clipping;

/**
 * Goes over documents' texts: lists the terms of their words, and writes them for the excerpts.
 * ASCII stands as it is, frequent words and marks as their numbers in the vocabulary, all else as
 * UTF-8 between two bytes {@link #RAW}. One space between two words is left out where one of them
 * is a number: it goes without saying.
 */
final class TextCoder {

  private static final int RAW = 1;
  private static final int FIELD = 2;

  private final WordTable words;
  private final int frequent;
  private final Bytes terms = new Bytes();
  private final Bytes out = new Bytes();
  private char[] text = new char[1 << 12];
  private int halfWords;
  private int count;
  private int headline;
  private boolean afterWord;
  private boolean afterCode;

  /**
   * @param vocabulary the frequent words, which get the first numbers of {@code words}
   * @param words for each its number; empty so far
   */
  TextCoder(List<String> vocabulary, WordTable words) {
    this.words = words;
    vocabulary.forEach(words::number);
    frequent = vocabulary.size();
  }

  /**
   * Writes a document: slug, language, outlet, headline, deck and paragraphs, and how many words
   * they are; of scripts without spaces two characters count as one.
   */
  void write(Clipping clipping, String outlet) {
    Article article = clipping.article();
    field(clipping.slug());
    field(article.language());
    field(outlet);
    halfWords = 0;
    count = 0;
    terms.clear();
    article.headline().ifPresent(headline -> coded(headline.text()));
    mark(FIELD);
    headline = Math.min(Terms.BODY, count);
    article.deck().ifPresent(deck -> paragraph(deck.text()));
    for (Block block : article.body()) {
      paragraph(block.text().text());
    }
    mark(FIELD);
    field(Integer.toString(halfWords / 2));
  }

  /** Writes a document and takes up its labels. */
  Kept.Document write(Entry entry) {
    int from = out.size();
    write(entry.clipping(), entry.outlet());
    int count = this.count;
    entry.labels().forEach(label -> add(words.number(label)));
    int size = out.size() - from;
    long sum = Checksum.of(out.array(), from, size);
    return new Kept.Document(entry.key(), size, sum, count, headline, terms.copy());
  }

  /** Just these documents, written once more. */
  Bytes shard(List<Entry> documents) {
    out.clear();
    documents.forEach(entry -> write(entry.clipping(), entry.outlet()));
    return out;
  }

  Bytes bytes() {
    return out;
  }

  private int take(String taken) {
    int length = taken.length();
    if (length > text.length) {
      text = new char[2 * length];
    }
    taken.getChars(0, length, text, 0);
    return length;
  }

  private void field(String value) {
    plain(0, take(value));
    mark(FIELD);
  }

  private void paragraph(String paragraph) {
    coded(paragraph);
    mark('\n');
  }

  private void mark(int mark) {
    out.put(mark);
    afterWord = false;
    afterCode = false;
  }

  /** Words as they are; scripts without spaces by pairs of characters, the last one also alone. */
  private void coded(String coded) {
    int length = take(coded);
    int between = 0;
    int i = 0;
    while (i < length) {
      int start = i++;
      byte kind = Letters.kind(text[start]);
      if (kind == Letters.SPACED) {
        while (i < length && Letters.kind(text[i]) == Letters.SPACED) {
          i++;
        }
        word(between, start, i);
        between = i;
      } else if (kind == Letters.UNSPACED) {
        boolean pair = i < length && Letters.kind(text[i]) == Letters.UNSPACED;
        add(words.number(text, start, pair ? i + 1 : i));
        halfWords++;
      }
    }
    plain(between, length);
  }

  private void word(int between, int start, int end) {
    int word = words.number(text, start, end);
    add(word);
    halfWords += 2;
    boolean code = word < frequent;
    boolean spaced = start == between + 1 && text[between] == ' ';
    if (!(spaced && afterWord && (afterCode || code))) {
      plain(between, start);
    }
    if (code) {
      code(Vocabulary.MARKS.length() + word);
    } else {
      plain(start, end);
    }
    afterWord = true;
    afterCode = code;
  }

  private void add(int word) {
    terms.number(words.termOf(word));
    count++;
  }

  private void code(int code) {
    if (code < Vocabulary.SHORT) {
      out.put(0x80 | code);
    } else {
      out.put(0xc0 | ((code - Vocabulary.SHORT) >> 8));
      out.put(code - Vocabulary.SHORT);
    }
  }

  private void plain(int start, int end) {
    int i = start;
    while (i < end) {
      char c = text[i];
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
      } while (i < end && text[i] >= 0x80 && Vocabulary.MARKS.indexOf(text[i]) < 0);
      out.put(RAW);
      out.put(new String(text, from, i - from));
      out.put(RAW);
    }
  }
}
