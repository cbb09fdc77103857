package pressfold.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pressfold.source.LateList;

final class ShelfTest {

  @TempDir Path folder;

  record Dot(int x) {}

  record Line(long from, List<Dot> through) {}

  enum Colour {
    RED,
    BLUE
  }

  record Sheet(
      String name,
      Optional<Colour> colour,
      List<Line> lines,
      double weight,
      boolean folded,
      LocalDate day,
      LocalTime time,
      ZoneOffset zone,
      Text text) {}

  /** No record, but made from its fields. */
  static final class Text {
    private final String words;
    private final int[] marks;

    private Text(String words, int[] marks) {
      this.words = words;
      this.marks = marks;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Text that
          && words.equals(that.words)
          && Arrays.equals(marks, that.marks);
    }

    @Override
    public int hashCode() {
      return words.hashCode();
    }
  }

  record Index(Map<String, String> words) {}

  private static final Codec<Sheet> CODEC = new Codec<>(Sheet.class);

  @Test
  void givesBackWhatWasPutThere() {
    List<Sheet> sheets =
        List.of(sheet("plain"), sheet("plain"), sheet("„Ж“ 😀 \uD83D"), sheet("x".repeat(5000)));
    new Shelf(folder, 7).write("sheets", CODEC, sheets);
    assertThat(new Shelf(folder, 7).read("sheets", CODEC)).isEqualTo(sheets);
  }

  /** A list may be late only as it is copied by {@link LateList#kept}. */
  record Folder(String name, List<Sheet> sheets) {
    Folder {
      sheets = LateList.kept(sheets);
    }
  }

  private static final Codec<Folder> LATE = new Codec<>(Folder.class, Set.of(Sheet.class));

  @Test
  void aLateListGivesEachElementAloneAndAllTogether() {
    List<Sheet> sheets = List.of(sheet("a"), sheet("ж😀"), sheet("c"));
    Folder kept = LATE.kept(new Folder("f", sheets));
    assertThat(kept.sheets()).isInstanceOf(LateList.class).hasSize(3);
    for (int i : new int[] {2, 0, 1}) {
      assertThat(kept.sheets().get(i)).isEqualTo(sheets.get(i)).isNotSameAs(sheets.get(i));
    }
    List<Sheet> all = List.copyOf(kept.sheets());
    assertThat(all).isEqualTo(sheets);
    assertThat(kept.sheets().get(1)).isSameAs(all.get(1));
    assertThat(LATE.kept(new Folder("none", List.of())).sheets()).isEmpty();
  }

  @Test
  void whatWasKeptIsWrittenAsIfItHadNotBeen() throws IOException {
    Folder fresh = new Folder("f", List.of(sheet("a"), sheet("ж😀")));
    Shelf shelf = new Shelf(folder, 7);
    shelf.write("fresh", LATE, List.of(fresh));
    shelf.write("kept", LATE, List.of(LATE.kept(LATE.kept(fresh))));
    shelf.write("again", LATE, shelf.read("kept", LATE));
    assertThat(folder.resolve("kept")).hasSameBinaryContentAs(folder.resolve("fresh"));
    assertThat(folder.resolve("again")).hasSameBinaryContentAs(folder.resolve("fresh"));
  }

  @Test
  void whatAnotherVersionWroteIsNotRead() {
    new Shelf(folder, 7).write("sheets", CODEC, List.of(sheet("a")));
    assertThat(new Shelf(folder, 8).read("sheets", CODEC)).isEmpty();
  }

  @Test
  void whatIsDamagedOrCutShortIsNotRead() throws IOException {
    Shelf shelf = new Shelf(folder, 7);
    shelf.write("sheets", CODEC, List.of(sheet("a"), sheet("b")));
    byte[] whole = Files.readAllBytes(folder.resolve("sheets"));
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 0x11;
      Files.write(folder.resolve("sheets"), damaged);
      assertThat(shelf.read("sheets", CODEC)).as("byte %d", i).isEmpty();
      Files.write(folder.resolve("sheets"), Arrays.copyOf(whole, i));
      assertThat(shelf.read("sheets", CODEC)).as("cut at %d", i).isEmpty();
    }
  }

  @Test
  void aFolderThatCannotBeWrittenCostsNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    Shelf shelf = new Shelf(file.resolve("below"), 7);
    shelf.write("sheets", CODEC, List.of(sheet("a")));
    assertThat(shelf.read("sheets", CODEC)).isEmpty();
  }

  @Test
  void whatHasNoFormIsRefused() {
    Shelf shelf = new Shelf(folder, 7);
    assertThatThrownBy(
            () -> shelf.write("index", new Codec<>(Index.class), List.of(new Index(Map.of()))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Map");
  }

  @Test
  void aFileThatWasJustWrittenHasNoStampYet() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "a");
    long written = System.currentTimeMillis() * 1_000_000;
    assertThat(Stamp.of(file, written)).isEqualTo(Stamp.NONE);
    assertThat(Stamp.of(file, written + 5_000_000_000L)).isNotEqualTo(Stamp.NONE);
    assertThat(Stamp.of(folder.resolve("none"), written)).isEqualTo(Stamp.NONE);
  }

  @Test
  void aStampTellsAChangeThatKeepsSizeAndTime() throws Exception {
    Path file = Files.writeString(folder.resolve("a"), "a");
    var time = Files.getLastModifiedTime(file);
    long later = System.currentTimeMillis() * 1_000_000 + 5_000_000_000L;
    Stamp before = Stamp.of(file, later);
    Thread.sleep(30);
    Files.writeString(file, "b");
    Files.setLastModifiedTime(file, time);
    assertThat(Stamp.of(file, later)).isNotEqualTo(before);
  }

  private static Sheet sheet(String words) {
    return new Sheet(
        "sheet",
        Optional.of(Colour.BLUE),
        List.of(new Line(Long.MIN_VALUE, List.of(new Dot(1), new Dot(-2)))),
        0.1,
        true,
        LocalDate.of(2024, 2, 29),
        LocalTime.of(23, 59, 59, 1),
        ZoneOffset.ofHoursMinutes(-3, -30),
        new Text(words, new int[] {Integer.MAX_VALUE, -1, 0}));
  }
}
