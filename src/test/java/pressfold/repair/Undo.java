package pressfold.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import pressfold.source.Repair;
import pressfold.source.RepairedText;
import pressfold.source.Span;

/** Checks that repairs can be undone and that the repaired text knows its way back. */
final class Undo {

  private Undo() {}

  static void check(RepairedText repaired) {
    String source = repaired.source().text();
    String text = repaired.text().text();
    List<Repair> repairs = repaired.repairs();
    assertThat(repairs).hasSize(repaired.text().editCount());

    StringBuilder made = new StringBuilder();
    int copied = 0;
    for (int i = 0; i < repairs.size(); i++) {
      Repair repair = repairs.get(i);
      assertThat(repair.from()).isEqualTo(repaired.source().slice(repair.span())).isNotEmpty();
      assertThat(repair.from()).isNotEqualTo(repair.to());
      assertThat(repair.span().start()).isGreaterThanOrEqualTo(copied);
      made.append(source, copied, repair.span().start());
      // What lies between the repairs is the file's, and knows it.
      Span mended = repaired.text().editedSpan(i);
      assertThat(mended).isEqualTo(new Span(made.length(), made.length() + repair.to().length()));
      if (!mended.isEmpty()) {
        assertThat(repaired.text().toSource(mended)).isEqualTo(repair.span());
      }
      made.append(repair.to());
      copied = repair.span().end();
    }
    made.append(source, copied, source.length());
    assertThat(made.toString()).isEqualTo(text);
  }
}
