package pressfold.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import pressfold.Newsroom;
import pressfold.model.Clipping;
import pressfold.model.Digest;
import pressfold.model.Rights;
import pressfold.rights.Clearance;

final class SearchIndexerTest {

  @Test
  void writesTheSameBytesWhateverTheOrderOfTheArticles() {
    Digest digest = MadeUpNews.digest(1100);
    List<Clipping> reversed = new ArrayList<>(digest.clippings());
    Collections.reverse(reversed);
    Digest turned =
        new Digest(
            reversed,
            digest.stories(),
            digest.people(),
            digest.outlets(),
            digest.topics(),
            digest.editions());
    Map<String, byte[]> one = written(digest);
    Map<String, byte[]> other = written(turned);
    assertThat(other.keySet()).isEqualTo(one.keySet());
    one.forEach((path, bytes) -> assertThat(other.get(path)).as(path).isEqualTo(bytes));
  }

  @Test
  void indexesADigestOfNothing() {
    assertThat(written(new Newsroom().digest())).containsOnlyKeys("search/index.js");
  }

  @Test
  void writesScriptsThatAreTextOfOneLine() {
    written(MadeUpNews.digest(40))
        .forEach(
            (path, bytes) -> {
              String script = new String(bytes, StandardCharsets.UTF_16LE);
              assertThat(script.getBytes(StandardCharsets.UTF_16LE)).as(path).isEqualTo(bytes);
              assertThat(script).startsWith("\ufeffpressfold(\"").endsWith(")\n");
              String content = script.substring(12, script.lastIndexOf('"'));
              assertThat(content).doesNotContain("\n", "\r", "\\", "\"");
            });
  }

  @Test
  void keepsTheTextsForTheExcerpts() {
    Newsroom newsroom = new Newsroom();
    String text = "Rain fell on the harbor — “all night,” said Zoë O’Neil. 港口开放了 (again).";
    newsroom.article("a", "Harbor opens").outlet("Tide").says(text);
    String shard = inflated(written(newsroom.digest()), "search/d0.js");
    assertThat(shard)
        .contains("a\2en\2" + "0\2Harbor opens\2Rain fell on the harbor ")
        .endsWith("\2" + "16\2");
  }

  @Test
  void putsNothingWithheldIntoTheIndex() {
    Newsroom newsroom = new Newsroom();
    newsroom
        .article("a", "Harbor opens")
        .publish(Rights.EXCERPT)
        .says("The harbor opened at dawn.", "Nobody had counted the crates in the xylophone rain.");
    newsroom.article("b", "Port opens").publish(Rights.NO).says("A zeppelin landed.");
    Map<String, byte[]> site = written(new Clearance(6).clear(newsroom.digest()));
    for (String path : site.keySet()) {
      assertThat(inflated(site, path)).as(path).doesNotContain("xylophone", "crates", "zeppelin");
    }
    assertThat(inflated(site, "search/d0.js")).contains("opened at dawn");
  }

  static Map<String, byte[]> written(Digest digest) {
    Map<String, byte[]> site = new TreeMap<>();
    new SearchIndexer().write(digest, page -> site.put(page.path(), page.bytes()));
    return site;
  }

  /** What the script holds, its vocabulary's words left as numbers. */
  private static String inflated(Map<String, byte[]> site, String path) {
    return new String(
        Scripts.inflated(site.getOrDefault(path, new byte[0])), StandardCharsets.UTF_8);
  }
}
