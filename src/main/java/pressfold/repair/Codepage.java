package pressfold.repair;

import java.util.ArrayList;
import java.util.List;
import pressfold.source.Resource;

/**
 * A single-byte character set as which UTF-8 is misread, with the way back from its characters to
 * the bytes of UTF-8.
 *
 * <p>Bytes that the set leaves open stand for the control characters of Latin-1, as programs in the
 * wild have it.
 */
final class Codepage {

  /** What stands for a character that is not known. */
  static final char LOST = '\uFFFD';

  /** All there are, likeliest first. */
  static final List<Codepage> ALL = readAll();

  private static final Codepage WINDOWS_1252 = ALL.get(0);

  /** First bytes behind which a later byte may have become a plain character. */
  private static final String BEFORE_PLAIN = "ÃÂÅÄâÎØÈ√";

  private static final int TABLE = 0x2600;
  private static final int HIGH_FIRST = 0xF8FF;
  private static final int HIGH_LAST = 0xFB02;
  private static final int SLOTS = TABLE + HIGH_LAST - HIGH_FIRST + 1;

  /**
   * Which of {@link #ALL} have a character as a byte, and as the first of a sequence; a bit each.
   */
  private static final int[] ANY = new int[SLOTS];

  private static final int[] FIRST = new int[SLOTS];
  private static final int[] LATER = new int[SLOTS];

  static {
    for (int i = 0; i < ALL.size(); i++) {
      Codepage page = ALL.get(i);
      for (char b = 0x80; b <= 0xFF; b++) {
        page.note(b, 1 << i);
        page.note(page.character(b), 1 << i);
      }
    }
  }

  private final String name;
  private final String characters;

  /** Whether texts that were misread as it are found mended by half. */
  private final boolean isHalved;

  private final byte[] bytes = new byte[SLOTS];

  private Codepage(String line) {
    int tab = line.indexOf('\t');
    name = line.substring(0, tab);
    characters = line.substring(tab + 1);
    isHalved = name.equals("macintosh") || name.equals("ibm437") || name.equals("ibm850");
    for (int i = 0; i < 128; i++) {
      if (i < 0x20 || characters.charAt(i) == LOST) {
        bytes[0x80 + i] = (byte) (0x80 + i);
      }
    }
    for (int i = 0; i < 128; i++) {
      if (characters.charAt(i) != LOST) {
        bytes[slot(characters.charAt(i))] = (byte) (0x80 + i);
      }
    }
  }

  private static List<Codepage> readAll() {
    List<Codepage> all = new ArrayList<>();
    for (String line : Resource.rules(Codepage.class, "codepages.txt")) {
      all.add(new Codepage(line));
    }
    return List.copyOf(all);
  }

  private void note(char c, int bit) {
    int b = byteOf(c);
    ANY[slot(c)] |= b != 0 ? bit : 0;
    FIRST[slot(c)] |= b >= 0xC2 && b <= 0xF4 ? bit : 0;
    LATER[slot(c)] |= isLater(b) ? bit : 0;
  }

  /** The pages under which UTF-8 may begin with {@code c} and {@code next}, a bit each. */
  static int pages(char c, char next) {
    int pages = FIRST[slot(c)];
    if (pages == 0 || next == LOST || next == ' ' || next == '?' || BEFORE_PLAIN.indexOf(c) >= 0) {
      return pages;
    }
    int folded =
        next >= 0x80 && next < 0x800
            ? LATER[slot(folded(next, false))] & ANY[slot(folded(next, true))]
            : 0;
    return pages & (LATER[slot(next)] | folded);
  }

  /**
   * {@code c}; for a control character of Latin-1 what windows-1252 has in its place, if anything.
   */
  static int printable(int c) {
    boolean control = c >= 0x80 && c < 0xA0 && WINDOWS_1252.character(c) != LOST;
    return control ? WINDOWS_1252.character(c) : c;
  }

  /** Whether byte {@code b} is one of UTF-8 that continues a character. */
  static boolean isLater(int b) {
    return b >= 0x80 && b <= 0xBF;
  }

  /** The byte from 80 to FF that {@code c} stands for, else 0. */
  int byteOf(char c) {
    return bytes[slot(c)] & 0xFF;
  }

  /** What byte {@code b}, from 80 to FF, stands for; U+FFFD where the page leaves it open. */
  char character(int b) {
    return characters.charAt(b - 0x80);
  }

  /**
   * One of two bytes that {@code c} stands for, else 0. Some texts were mended by half: in UTF-8
   * misread as this page, two neighbours that happen to make a character of UTF-8 misread as
   * windows-1252 were made that character. So the three characters of an ellipsis misread as
   * Macintosh ({@code ‚Ä¶}) became two ({@code ‚Ķ}).
   */
  int half(char c, boolean second) {
    if (!isHalved || c < 0x80 || c >= 0x800 || byteOf(c) != 0) {
      return 0;
    }
    int first = byteOf(folded(c, false));
    int last = byteOf(folded(c, true));
    return isLater(first) && last != 0 ? second ? last : first : 0;
  }

  /** One of the two characters of windows-1252 as which {@code c} is misread. */
  private static char folded(char c, boolean second) {
    return WINDOWS_1252.character(second ? 0x80 | (c & 0x3F) : 0xC0 | c >> 6);
  }

  /** Whether all was set in small letters after it had been misread. */
  boolean isSmall() {
    return name.endsWith("in small letters");
  }

  /** Whether a likelier page has its letters beyond Latin-1 in other places. */
  boolean isUnlikely() {
    return name.equals("iso-8859-15");
  }

  private static int slot(char c) {
    return c < TABLE ? c : c >= HIGH_FIRST && c <= HIGH_LAST ? TABLE + c - HIGH_FIRST : 0;
  }

  @Override
  public String toString() {
    return name;
  }
}
