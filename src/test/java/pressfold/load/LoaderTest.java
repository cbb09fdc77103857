package pressfold.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pressfold.source.DigestException;
import pressfold.source.Problem;
import pressfold.source.SourceText;

final class LoaderTest {

  @TempDir Path folder;

  private final List<Problem> problems = new ArrayList<>();
  private final Loader loader = new Loader(1 << 20);

  @Test
  void listsArticlesBelowTheFolderByPath() throws IOException {
    write("b.txt", "B");
    write("a/z.md", "Z");
    write("a/a.html", "<p>A");
    assertThat(ids()).containsExactly("a/a", "a/z", "b");
    assertThat(problems).isEmpty();
  }

  @Test
  void passesOverWhatIsNoArticleInOneLine() throws IOException {
    write("a.txt", "A");
    write("photo.jpg", "…");
    write(".hidden.txt", "…");
    write("a.txt~", "…");
    write(".git/config.txt", "…");
    assertThat(ids()).containsExactly("a");
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).severity()).isEqualTo(Problem.Severity.NOTICE);
    assertThat(problems.get(0).message())
        .isEqualTo(
            "passed over what is no .txt, .md or .html: .git/, .hidden.txt, a.txt~, photo.jpg");
  }

  @Test
  void twoFilesThatDifferInTheirEndingAloneAreOneArticle() throws IOException {
    write("a.md", "A");
    write("a.txt", "A");
    assertThat(ids()).containsExactly("a");
    assertThat(messages())
        .containsExactly("has the same name as " + folder + "/a.md but for its ending");
  }

  @Test
  void linksThatLeadInACircleEndNowhere() throws IOException {
    write("a.txt", "A");
    Files.createSymbolicLink(folder.resolve("again"), folder);
    assertThat(ids()).containsExactly("a");
    assertThat(messages()).containsExactly("cannot be read: its links lead in a circle");
  }

  @Test
  void aMissingFolderStopsTheRun() {
    assertThatThrownBy(() -> Loader.list(folder.resolve("none"), problems::add))
        .isInstanceOf(DigestException.class)
        .hasMessage("there is no such folder");
  }

  @Test
  void readsUtf8WithAndWithoutAByteOrderMark() throws IOException {
    assertThat(text("Größe".getBytes(UTF_8))).isEqualTo("Größe");
    assertThat(text("\uFEFFGröße".getBytes(UTF_8))).isEqualTo("Größe");
  }

  @Test
  void readsUtf16WithAndWithoutAByteOrderMark() throws IOException {
    assertThat(text("\uFEFFA short text".getBytes(UTF_16LE))).isEqualTo("A short text");
    assertThat(text("A short text".getBytes(UTF_16LE))).isEqualTo("A short text");
  }

  @Test
  void guessesOldCharacterSetsAndSaysSo() throws IOException {
    String cyrillic =
        "Посла России в Вашингтоне пригласили в Москву для консультаций, сообщило министерство в среду";
    assertThat(text(cyrillic.getBytes(Charset.forName("windows-1251")))).isEqualTo(cyrillic);
    assertThat(messages()).containsExactly("is not UTF-8; read as windows-1251");
  }

  @Test
  void readsLatin1AsWindows1252AsTheWebDoes() throws IOException {
    String french = "« Où est passé l'été ? » demande-t-il à la préfète, désolé et même blessé.";
    assertThat(text(french.getBytes(ISO_8859_1))).isEqualTo(french);
    assertThat(messages()).containsExactly("is not UTF-8; read as windows-1252");
  }

  @Test
  void keepsACharacterThatWasLostBeforeInsteadOfGuessing() throws IOException {
    assertThat(text("a lost \uFFFD letter, ö".getBytes(UTF_8)))
        .isEqualTo("a lost \uFFFD letter, ö");
    assertThat(problems).isEmpty();
  }

  @Test
  void refusesPicturesZerosAndEmptyFiles() throws IOException {
    assertThat(load(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 16})).isEmpty();
    assertThat(load(new byte[5000])).isEmpty();
    assertThat(load(new byte[0])).isEmpty();
    assertThat(load(" \n\t\n".getBytes(UTF_8))).isEmpty();
    assertThat(messages())
        .containsExactly(
            "is a JPEG image, not text",
            "is not text (it is full of zero bytes)",
            "is empty",
            "is empty");
  }

  @Test
  void refusesWhatIsTooLargeForAnArticle() throws IOException {
    byte[] large = new byte[(1 << 20) + 1];
    Arrays.fill(large, (byte) 'a');
    assertThat(load(large)).isEmpty();
    assertThat(messages()).containsExactly("is 1 MB, more than an article may have (1 MB)");
  }

  @Test
  void aFileThatVanishedIsAProblemOfThatFileAlone() {
    assertThat(
            loader.load(
                new ArticleFile(folder.resolve("gone.txt"), "gone.txt", "gone"), problems::add))
        .isEmpty();
    assertThat(messages()).containsExactly("cannot be read: it is gone");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> ids() {
    return Loader.list(folder, problems::add).stream().map(ArticleFile::id).toList();
  }

  private List<String> messages() {
    return problems.stream().map(Problem::message).toList();
  }

  private Optional<SourceText> load(byte[] bytes) throws IOException {
    Path file = folder.resolve("article.txt");
    Files.write(file, bytes);
    return loader.load(Loader.single(file), problems::add);
  }

  private String text(byte[] bytes) throws IOException {
    return load(bytes).orElseThrow().text();
  }
}
