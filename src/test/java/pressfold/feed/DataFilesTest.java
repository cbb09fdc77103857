package pressfold.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import pressfold.Newsroom;
import pressfold.model.Page;

final class DataFilesTest {

  private final Newsroom newsroom = new Newsroom();

  @Test
  void listsArticlesAsTheContractSays() throws IOException {
    newsroom
        .article("wire/042", "Harbor \"opens\"\u2028 again\t\u0001")
        .outlet("The Tide")
        .at("2021-03-17", "16:06:08", "-04:00")
        .story("harbor");
    JsonNode article = data("articles").get(0);
    assertThat(article.properties().stream().map(Map.Entry::getKey))
        .containsExactly(
            "id",
            "file",
            "slug",
            "headline",
            "outlet",
            "published",
            "story",
            "copyOf",
            "versionOf");
    assertThat(article.get("id").textValue()).isEqualTo("wire/042");
    assertThat(article.get("file").textValue()).isEqualTo("articles/wire/042.txt");
    assertThat(article.get("headline").textValue()).isEqualTo("Harbor \"opens\"\u2028 again\t");
    assertThat(article.get("published").textValue()).isEqualTo("2021-03-17T16:06:08-04:00");
    assertThat(article.get("copyOf").isNull()).isTrue();
  }

  @Test
  void listsEveryArticleInItsStory() throws IOException {
    newsroom.article("a", "One").story("s");
    newsroom.article("b", "Two").story("s");
    newsroom.article("c", "Three").story("t");
    JsonNode stories = data("stories");
    assertThat(stories).hasSize(2);
    assertThat(stories.get(0).get("articles").toString()).isEqualTo("[\"a\",\"b\"]");
    assertThat(stories.get(1).get("id").textValue()).isEqualTo("t");
  }

  @Test
  void tiesEachQuoteToItsPersonsPage() throws IOException {
    newsroom.article("a", "One").says("Rain fell.").quotes("Mara Lind", "“We will stay.”");
    JsonNode quote = data("quotes").get(0);
    assertThat(quote.get("text").textValue()).isEqualTo("“We will stay.”");
    assertThat(quote.get("speaker").textValue()).isEqualTo("Mara Lind");
    assertThat(quote.get("person").textValue()).isEqualTo("mara-lind");
  }

  @Test
  void writesAValidListOfNothing() throws IOException {
    assertThat(data("articles")).isEmpty();
  }

  private JsonNode data(String name) throws IOException {
    Map<String, byte[]> site = new TreeMap<>();
    DataFiles.write(newsroom.digest(), page -> put(site, page));
    return new ObjectMapper().readTree(site.get("data/" + name + ".json"));
  }

  private static void put(Map<String, byte[]> site, Page page) {
    assertThat(site.put(page.path(), page.bytes())).as(page.path()).isNull();
  }
}
