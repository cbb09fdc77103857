package pressfold.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import pressfold.Browsers;
import pressfold.Newsroom;
import pressfold.model.Digest;
import pressfold.model.Page;
import pressfold.render.RenderOptions;
import pressfold.render.Renderer;
import pressfold.render.TemplateFolder;

/** Searches in a real browser, from the disk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SearchIT {

  @TempDir private static Path folder;
  private ChromeDriver browser;

  @BeforeAll
  void openTheBrowser() {
    browser = Browsers.open(folder.resolve("profile"));
    browser.manage().timeouts().scriptTimeout(Duration.ofSeconds(30));
  }

  @AfterAll
  void closeTheBrowser() {
    if (browser != null) {
      browser.quit();
    }
  }

  @Test
  void findsWhatAScanOfAllTextsFinds() {
    Digest digest = MadeUpNews.digest(400);
    open(site(digest, "scan"), "");
    ReferenceScan scan = new ReferenceScan(digest);
    Random random = new Random(3);
    double recall = 0;
    int queries = 0;
    while (queries < 200) {
      String query = query(digest, random, queries % 4);
      List<String> expected = scan.find(query).stream().limit(10).toList();
      List<String> found = search(query);
      long common = expected.stream().filter(found::contains).count();
      recall += expected.isEmpty() ? (found.isEmpty() ? 1 : 0) : (double) common / expected.size();
      queries++;
    }
    assertThat(recall / queries).isGreaterThan(0.98);
    assertQuiet();
  }

  @Test
  void foldsAccentsAndSearchesScriptsWithoutSpaces() {
    Newsroom newsroom = new Newsroom();
    newsroom.article("pt", "Associação de pescadores").says("A maré está alta.");
    newsroom.article("zh", "港口重新开放").language("zh").says("今天早上渡轮离开了港口。");
    newsroom.article("ru", "Порт открыт").language("ru").says("Паром ушёл утром.");
    newsroom.article("ar", "المِيناء مفتوح").language("ar").says("غادرت العبارة.");
    newsroom.article("ko", "항구가 다시 열렸다").language("ko").says("페리가 떠났다.");
    open(site(newsroom.digest(), "languages"), "");
    assertThat(search("associacao")).containsExactly("pt");
    assertThat(search("MARÉ")).containsExactly("pt");
    assertThat(search("渡轮")).containsExactly("zh");
    assertThat(search("港")).containsExactly("zh");
    assertThat(search("口港")).isEmpty();
    assertThat(search("ушел")).containsExactly("ru");
    assertThat(search("الميناء")).containsExactly("ar");
    assertThat(search("항구")).containsExactly("ko");
    assertQuiet();
  }

  @Test
  void narrowsByOutletSpeakerAndMonthAndKeepsItInTheAddress() {
    Newsroom newsroom = new Newsroom();
    newsroom
        .article("a", "Harbor opens")
        .outlet("Tide")
        .on("2021-03-17")
        .says("Ferries leave.")
        .quotes("Mara Lind", "“We are open.”");
    newsroom.article("b", "Harbor closes").outlet("Quay").on("2021-04-02").says("Ferries stay.");
    String page = site(newsroom.digest(), "filters");
    open(page, "#q=harbor&outlet=tide");
    assertThat(hits()).containsExactly("a");
    open(page, "#q=harbor&month=2021-04");
    assertThat(hits()).containsExactly("b");
    open(page, "?q=harbor&speaker=Mara+Lind");
    assertThat(hits()).containsExactly("a");
    open(page, "");
    browser.findElement(By.id("q")).sendKeys("ferr");
    await("document.querySelectorAll('#hits h2').length === 2");
    assertThat(browser.getCurrentUrl()).endsWith("#q=ferr");
    assertQuiet();
  }

  @Test
  void marksTheWordsInAnExcerptAroundThem() {
    Newsroom newsroom = new Newsroom();
    String filler = "Nothing of note happened in the town that day. ".repeat(30);
    newsroom
        .article("a", "Quiet day")
        .outlet("Tide")
        .on("2021-03-17")
        .says(filler, filler + "Then a walrus came ashore, said Zoë O’Neil — “hungry”. " + filler);
    open(site(newsroom.digest(), "excerpt"), "#q=walrus");
    WebElement excerpt = browser.findElement(By.cssSelector("#hits .sum"));
    assertThat(excerpt.getText())
        .contains("Then a walrus came ashore, said Zoë O’Neil — “hungry”.");
    assertThat(excerpt.findElement(By.tagName("mark")).getText()).isEqualTo("walrus");
    assertThat(excerpt.getText().length()).isBetween(100, 320);
    assertQuiet();
  }

  @Test
  void isUsedWithTheKeyboard() {
    Newsroom newsroom = new Newsroom();
    newsroom.article("a", "Harbor opens").on("2021-03-17");
    newsroom.article("b", "Harbor closes").on("2021-03-16");
    open(site(newsroom.digest(), "keys"), "#q=harbor");
    browser.findElement(By.tagName("body")).sendKeys("/");
    browser.switchTo().activeElement().sendKeys(Keys.ARROW_DOWN);
    browser.switchTo().activeElement().sendKeys(Keys.ARROW_DOWN);
    assertThat(browser.switchTo().activeElement().getText()).isEqualTo("Harbor closes");
    browser.switchTo().activeElement().sendKeys(Keys.ESCAPE);
    assertThat(browser.switchTo().activeElement().getDomAttribute("id")).isEqualTo("q");
    assertQuiet();
  }

  /** Words of one article: one word, two, a phrase, or a beginning. */
  private static String query(Digest digest, Random random, int kind) {
    List<String> words = new ArrayList<>();
    while (words.size() < 12) {
      int article = random.nextInt(digest.clippings().size());
      words =
          ReferenceScan.words(
              digest.clippings().get(article).article().body().get(0).text().text(), true);
    }
    int at = random.nextInt(words.size() - 2);
    String word = words.get(at);
    return switch (kind) {
      case 0 -> word;
      case 1 -> word + " " + words.get(random.nextInt(words.size()));
      case 2 -> "\"" + word + " " + words.get(at + 1) + "\"";
      default -> word.substring(0, Math.min(4, word.length()));
    };
  }

  private static String site(Digest digest, String name) {
    Path site = folder.resolve(name);
    new Renderer(RenderOptions.defaults(), new TemplateFolder(Optional.empty()))
        .render(digest, page -> write(site, page));
    new SearchIndexer().write(digest, page -> write(site, page));
    return site.resolve("search.html").toUri().toString();
  }

  private static void write(Path site, Page page) {
    try {
      Path file = site.resolve(page.path());
      Files.createDirectories(file.getParent());
      Files.write(file, page.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens the page at {@code address} and waits until it has searched, or asks for a query. */
  private void open(String page, String address) {
    browser.get("about:blank");
    browser.get(page + address);
    await("document.getElementById('count').textContent !== ''");
  }

  private List<String> search(String query) {
    browser.executeScript(
        "document.getElementById('count').textContent = '';"
            + "document.getElementById('q').value = arguments[0];"
            + "document.getElementById('find').requestSubmit()",
        query);
    await("document.getElementById('count').textContent !== ''");
    return hits();
  }

  private List<String> hits() {
    List<String> slugs = new ArrayList<>();
    Object links =
        browser.executeScript(
            "return Array.from(document.querySelectorAll('#hits h2 a'),"
                + " a => decodeURIComponent(a.getAttribute('href')))");
    for (Object link : (List<?>) Objects.requireNonNull(links)) {
      slugs.add(String.valueOf(link).replaceAll("^articles/|\\.html$", ""));
    }
    return slugs;
  }

  private void await(String condition) {
    browser.executeAsyncScript(
        "var done = arguments[0]; (function wait() { if ("
            + condition
            + ") done(); else setTimeout(wait, 2); })()");
  }

  private void assertQuiet() {
    assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
  }
}
