package pressfold.markdown;

import java.util.List;
import java.util.Optional;
import pressfold.markdown.Dialect.Kind;
import pressfold.markdown.Dialect.Piece;

/** Writes blocks whose words are plain text. */
final class PlainBlocks {

  private final Ink ink;
  private Optional<Ink.Container> open = Optional.empty();

  PlainBlocks(Ink ink) {
    this.ink = ink;
  }

  void write(List<Piece> blocks) {
    for (Piece block : blocks) {
      String words = block.inline().strip();
      if (!words.isEmpty()) {
        within(container(block.kind(), words));
        write(block.kind(), words);
      }
    }
    within(Optional.empty());
  }

  private static Optional<Ink.Container> container(Kind kind, String words) {
    return switch (kind) {
      case PARAGRAPH, SUBHEADING -> Optional.empty();
      case BLOCK_QUOTE -> Optional.of(Ink.Container.BLOCK_QUOTE);
      case LIST_ITEM ->
          Optional.of(isNumbered(words) ? Ink.Container.NUMBERED_LIST : Ink.Container.LIST);
    };
  }

  /** "1. ", "23) ". */
  private static boolean isNumbered(String words) {
    int i = 0;
    while (i < words.length() && i < 9 && words.charAt(i) >= '0' && words.charAt(i) <= '9') {
      i++;
    }
    return i > 0
        && i + 1 < words.length()
        && (words.charAt(i) == '.' || words.charAt(i) == ')')
        && (words.charAt(i + 1) == ' ' || words.charAt(i + 1) == '\t');
  }

  /** Blocks of one kind that follow each other share what holds them. */
  private void within(Optional<Ink.Container> container) {
    if (container.isEmpty() || !container.equals(open)) {
      open.ifPresent(ink::close);
      ink.topLevel();
      container.ifPresent(ink::open);
      open = container;
    }
  }

  private void write(Kind kind, String words) {
    boolean item = kind == Kind.LIST_ITEM;
    if (item) {
      ink.open(Ink.Container.ITEM);
    }
    ink.begin(kind, item);
    int start = 0;
    for (int end = words.indexOf('\n'); end >= 0; end = words.indexOf('\n', start)) {
      ink.write(words.substring(start, end).stripTrailing(), start, end);
      ink.lineBreak(end, end + 1);
      start = end + 1;
      while (start < words.length() && Character.isWhitespace(words.charAt(start))) {
        start++;
      }
    }
    ink.write(words.substring(start), start, words.length());
    ink.end(words.length(), words);
    if (item) {
      ink.close(Ink.Container.ITEM);
    }
  }
}
