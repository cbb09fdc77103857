package pressfold.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import pressfold.Newsroom;

final class NewsletterPagesTest {

  private static final String DAY = "newsletter/2021-03-17";

  private final Newsroom newsroom = new Newsroom();

  @Test
  void staysBelowTheSizeThatMailProgramsClip() {
    for (int i = 0; i < 300; i++) {
      newsroom
          .article("a" + i, "The headline of article " + i + " is as long as a headline can be")
          .story(i < 40 ? "lead" : "s" + i)
          .outlet("The Outlet with a long name " + i % 50)
          .on("2021-03-17")
          .says("Ferries leave the harbor again. ".repeat(40))
          .quotes("Speaker " + i, "“" + "We will stay. ".repeat(9) + "”");
    }
    Map<String, byte[]> site = written(Optional.of("https://news.example/day"));
    assertThat(bytes(site, DAY + ".html")).hasSizeBetween(4_000, 30_000);
    assertThat(bytes(site, DAY + ".txt")).hasSizeLessThan(15_000);
    assertThat(bytes(site, DAY + ".eml")).hasSizeLessThan(60_000);
  }

  @Test
  void isMadeOfTablesAndInlineStylesWithoutPictures() {
    twoAccounts();
    Document letter = Jsoup.parse(text(written(Optional.empty()), DAY + ".html"));
    assertThat(letter.select("img, script, link")).isEmpty();
    assertThat(letter.select("table[style*=max-width:600px]")).hasSize(1);
    assertThat(letter.select("table:not([role=presentation])")).isEmpty();
    assertThat(letter.select("h1, h2, h3, td:matchesWholeOwnText(\\S)"))
        .isNotEmpty()
        .allMatch(element -> element.hasAttr("style"));
    assertThat(letter.select("meta[name=color-scheme]").attr("content")).contains("dark");
    assertThat(letter.select("[lang=id]").text()).contains("Pelabuhan dibuka");
  }

  @Test
  void linksToTheSiteOnlyWhereItStands() {
    twoAccounts();
    assertThat(text(written(Optional.empty()), DAY + ".html"))
        .contains("href=\"../stories/harbor.html\"");
    assertThat(message(written(Optional.empty()))).doesNotContain("href", "http");
    assertThat(message(written(Optional.of("https://news.example/day"))))
        .contains("href=\"https://news.example/day/stories/harbor.html\"")
        .contains("Message-ID: ", "@news.example>");
  }

  @Test
  void isAMessageOfTextThenHtmlInShortLinesOfAscii() {
    twoAccounts();
    String message =
        new String(bytes(written(Optional.empty()), DAY + ".eml"), StandardCharsets.UTF_8);
    assertThat(message).matches(text -> text.chars().allMatch(c -> c < 0x7f));
    assertThat(message.split("\r\n")).allMatch(line -> line.length() <= 76 && !line.contains("\n"));
    assertThat(message)
        .contains("Subject: =?utf-8?B?")
        .contains("Date: Wed, 17 Mar 2021 06:00:00 +0000");
    assertThat(message.indexOf("text/plain")).isLessThan(message.indexOf("text/html"));
    String boundary = message.replaceAll("(?s).*boundary=\"([^\"]+)\".*", "$1");
    assertThat(message.split("--" + boundary, -1)).hasSize(4);
    assertThat(message(written(Optional.empty()))).contains("“We are open — again.”");
  }

  @Test
  void wrapsThePlainTextAtSeventyTwoCharacters() {
    twoAccounts();
    String text = text(written(Optional.empty()), DAY + ".txt");
    assertThat(Arrays.stream(text.split("\n")).filter(line -> !line.contains("../")))
        .allMatch(line -> line.length() <= 72);
    assertThat(text).contains("HARBOR OPENS", "Mara Lind", "../stories/harbor.html");
  }

  private void twoAccounts() {
    newsroom
        .article("a", "Harbor opens")
        .story("harbor")
        .outlet("Tide")
        .on("2021-03-17")
        .says("Ferries leave the harbor & return with the evening tide. ".repeat(9))
        .quotes("Mara Lind", "“We are open — again.”");
    newsroom
        .article("b", "Pelabuhan dibuka")
        .story("harbor")
        .language("id")
        .outlet("Quay")
        .on("2021-03-17");
  }

  private Map<String, byte[]> written(Optional<String> baseUrl) {
    RenderOptions options =
        new RenderOptions(
            Optional.of("Le Résumé"), Optional.empty(), "en", baseUrl, false, true, 280);
    Map<String, byte[]> site = new TreeMap<>();
    new Renderer(options, new TemplateFolder(Optional.empty()))
        .render(newsroom.digest(), page -> site.put(page.path(), page.bytes()));
    return site;
  }

  private static byte[] bytes(Map<String, byte[]> site, String path) {
    return Objects.requireNonNull(site.get(path), path);
  }

  private static String text(Map<String, byte[]> site, String path) {
    return new String(bytes(site, path), StandardCharsets.UTF_8);
  }

  /** The message with its quoted-printable parts decoded. */
  private static String message(Map<String, byte[]> site) {
    String quoted = text(site, DAY + ".eml").replace("=\r\n", "");
    byte[] plain = new byte[quoted.length()];
    int size = 0;
    for (int i = 0; i < quoted.length(); i++) {
      if (quoted.charAt(i) == '=' && quoted.substring(i + 1).matches("(?s)[0-9A-F]{2}.*")) {
        plain[size++] = (byte) Integer.parseInt(quoted.substring(i + 1, i + 3), 16);
        i += 2;
      } else {
        plain[size++] = (byte) quoted.charAt(i);
      }
    }
    return new String(plain, 0, size, StandardCharsets.UTF_8);
  }
}
