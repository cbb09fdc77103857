package pressfold.repair;

import java.util.ArrayList;
import java.util.List;
import pressfold.source.Edit;
import pressfold.source.Span;
import pressfold.source.TracedText;

/** Reads control characters of Latin-1 as the letters and marks that windows-1252 has there. */
final class Controls {

  private Controls() {}

  static TracedText mend(TracedText text) {
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && c < 0xA0 && Codepage.ALL.get(0).character(c) != '\uFFFD') {
        edits.add(new Edit(new Span(i, i + 1), String.valueOf(Codepage.ALL.get(0).character(c))));
      }
    }
    return text.edit(edits);
  }
}
