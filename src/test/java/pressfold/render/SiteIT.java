package pressfold.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import pressfold.Browsers;
import pressfold.Newsroom;
import pressfold.model.Digest;
import pressfold.model.Page;
import pressfold.search.SearchIndexer;

/** Opens the site in a browser, from disk; each test ends with an empty console. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SiteIT {

  /** One of each kind of page. */
  private static final List<String> PAGES =
      List.of(
          "index.html",
          "articles/radio-dredging.html",
          "articles/sawt-ferry.html",
          "stories/dredging.html",
          "people/index.html",
          "people/letter.o.html",
          "people/marit-oye.html",
          "outlets/index.html",
          "outlets/estuary-radio.html",
          "topics/index.html",
          "topics/news.html",
          "editions/2021-03-18.html",
          "archive/index.html",
          "archive/2021-03.html",
          "archive/undated.html",
          "search.html",
          "desk.html",
          "404.html");

  private static final Pattern REQUEST =
      Pattern.compile("\"Network\\.requestWillBeSent\".*?\"request\":\\{.*?\"url\":\"([^\"]+)\"");

  private Optional<ChromeDriver> browser = Optional.empty();
  @TempDir static Path site;
  @TempDir static Path profile;

  @BeforeAll
  void open() {
    Digest digest = Harbour.edition();
    new Renderer(RenderOptions.defaults(), new TemplateFolder(Optional.empty()))
        .render(digest, SiteIT::write);
    new SearchIndexer().write(digest, SiteIT::write);
    browser = Optional.of(Browsers.open(profile));
  }

  private static void write(Page page) {
    try {
      Path file = site.resolve(page.path());
      Files.createDirectories(file.getParent());
      Files.write(file, page.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterAll
  void close() {
    browser.ifPresent(ChromeDriver::quit);
  }

  @AfterEach
  void theConsoleIsEmpty() {
    assertThat(browser().manage().logs().get("browser").getAll()).isEmpty();
  }

  private ChromeDriver browser() {
    return browser.orElseThrow();
  }

  private void visit(String path) {
    browser().get(site.resolve(path).toUri().toString());
  }

  /** The addresses that the browser has asked for since the last call. */
  private List<String> requests() {
    List<String> addresses = new ArrayList<>();
    for (LogEntry entry : browser().manage().logs().get("performance")) {
      Matcher request = REQUEST.matcher(entry.getMessage());
      if (request.find()) {
        addresses.add(request.group(1));
      }
    }
    return addresses;
  }

  private Object run(String script, Object... arguments) {
    return Optional.ofNullable(browser().executeScript(script, arguments)).orElse("");
  }

  private void width(int width) {
    Browsers.width(browser(), width, 900);
  }

  static List<String> pages() {
    return PAGES;
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPageOpensFromDiskAndAsksNobody(String path) {
    browser().get("about:blank");
    requests();
    visit(path);
    assertThat(run("return document.querySelectorAll('h1').length")).isEqualTo(1L);
    assertThat(requests()).isNotEmpty().allMatch(address -> address.startsWith("file:"));
    assertThat(run("return getComputedStyle(document.body).marginTop")).isEqualTo("0px");
  }

  @ParameterizedTest
  @CsvSource({
    "320,100%,ltr",
    "320,100%,rtl",
    "390,100%,ltr",
    "820,100%,ltr",
    "1440,100%,rtl",
    "640,200%,ltr",
    "640,200%,rtl"
  })
  void nothingRunsOffThePage(int width, String text, String direction) {
    width(width);
    for (String path : PAGES) {
      visit(path);
      run(
          "const root = document.documentElement; root.dir = arguments[1];"
              + "root.style.setProperty('font-size', arguments[0]);"
              // A digest of many years counts its quotes in tens of thousands.
              + "document.querySelectorAll('.nums dd').forEach(n => n.textContent = '75,645')",
          text,
          direction);
      assertThat((Long) run("return document.documentElement.scrollWidth"))
          .as(path)
          .isLessThanOrEqualTo(width);
    }
    width(1440);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pagesReadTheSameWithoutScripts(String path) {
    visit(path);
    Object scripted = run("return document.querySelector('main').innerText");
    browser().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    try {
      visit(path);
      Object plain = run("return document.querySelector('main').innerText");
      if (path.equals("search.html")) {
        assertThat(plain.toString()).contains("The search needs scripts");
      } else {
        assertThat(plain).isEqualTo(scripted);
      }
    } finally {
      browser().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }
  }

  @Test
  void printKeepsTheWholeTextItsSourceAndWhatWasDoneToIt() {
    browser().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    browser().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    try {
      visit("articles/ledger-dredging.html");
      assertThat(run("return document.body.innerText").toString())
          .contains("Harbour board holds the dredging vote")
          .contains("The pilots say the sandbar has moved already")
          .contains("The Harbour Ledger")
          .contains("17 March 2021, 21:40 UTC")
          .contains("“We dredge once, so we measure twice,”")
          .contains("the pilots have asked to be heard before it does.");
      String shown =
          "return getComputedStyle(document.querySelector('.slip a[rel]'), '::after').content";
      assertThat(run(shown).toString())
          .contains("https://harbourledger.example/2021/03/17/dredging");
      visit("stories/dredging.html");
      assertThat(run("return document.body.innerText").toString())
          .contains("Commissioners wait for the tide")
          .contains("“It has moved forty metres since Christmas.”")
          .contains("Every quotation");
    } finally {
      browser().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
      browser().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }
  }

  @Test
  void nothingMovesForReadersWhoAskForThat() {
    Map<String, Object> reduced = Map.of("name", "prefers-reduced-motion", "value", "reduce");
    browser().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(reduced)));
    try {
      visit("articles/radio-dredging.html");
      assertThat(
              run(
                  "return [...document.querySelectorAll('*')].map(e => getComputedStyle(e))"
                      + ".filter(s => s.transitionDuration != '0s' || s.animationName != 'none'"
                      + " || s.scrollBehavior != 'auto').length"))
          .isEqualTo(0L);
    } finally {
      browser().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of()));
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void noQuotationMarkIsReadOutTwice(String path) {
    visit(path);
    assertThat(
            run(
                "const mark = /^\\W*[“”„«»‘’\"]/;"
                    + "return [...document.querySelectorAll('q, blockquote, .said, .q')]"
                    + ".filter(e => ['::before', '::after'].some("
                    + "  p => !/^(none|normal)$/.test(getComputedStyle(e, p).content))"
                    + "  && (e.localName == 'q' || mark.test(e.textContent))).length"))
        .isEqualTo(0L);
    assertThat(run("return document.body.innerText").toString())
        .doesNotContain("““", "””", "„„", "««", "»»", "\"\"");
  }

  @Test
  void aLinkFromAPersonsPageLandsOnTheSentence() {
    visit("people/marit-oye.html");
    List<String> links =
        browser().findElements(By.cssSelector(".refs a")).stream()
            .map(link -> Objects.requireNonNull(link.getDomProperty("href")))
            .toList();
    assertThat(links).hasSize(2);
    for (String link : links) {
      browser().get(link);
      assertThat(run("return document.querySelector(':target').textContent").toString())
          .containsAnyOf(
              "We dredge once, so we measure twice", "Ask me again after the spring tide");
      assertThat(
              run(
                  "const at = document.querySelector(':target').getBoundingClientRect();"
                      + "return at.height > 0 && at.top >= 0 && at.bottom <= innerHeight"))
          .isEqualTo(true);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 1440})
  void pointingAtAQuoteNamesItsSpeakerAndMovesNothing(int width) {
    width(width);
    visit("articles/radio-dredging.html");
    WebElement quote = browser().findElement(By.cssSelector("a.said:last-of-type"));
    Object before = places();
    new Actions(browser()).moveToElement(quote).perform();
    assertNamed(quote);
    assertThat(places()).isEqualTo(before);
    width(1440);
  }

  @Test
  void theKeyboardReachesAQuoteAndEscapeHidesTheName() {
    width(390);
    visit("articles/radio-dredging.html");
    WebElement quote = browser().findElement(By.cssSelector("a.said"));
    Object before = places();
    run("arguments[0].focus({focusVisible: true})", quote);
    assertNamed(quote);
    assertThat(places()).isEqualTo(before);
    quote.sendKeys(Keys.ESCAPE);
    assertThat(opacity(quote)).isLessThan(0.5);
    width(1440);
  }

  private void assertNamed(WebElement quote) {
    assertThat(opacity(quote)).isGreaterThan(0.5);
    assertThat(quote.findElement(By.cssSelector(".by b")).getText()).isNotEmpty();
  }

  /** Of the name, once its change of 120 ms is over. */
  private double opacity(WebElement quote) {
    Object opacity =
        browser()
            .executeAsyncScript(
                "const done = arguments[1], by = arguments[0].querySelector('.by');"
                    + "setTimeout(() => done(Number(getComputedStyle(by).opacity)), 300)",
                quote);
    return opacity instanceof Number number ? number.doubleValue() : -1;
  }

  private Object places() {
    return run(
        "return [...document.querySelectorAll('.prose p, .rail, footer')]"
            + ".map(e => e.offsetTop + ' ' + e.offsetLeft + ' ' + e.offsetHeight).join()");
  }

  @Test
  void theReadersChoiceOfThemeIsKept() {
    visit("index.html");
    WebElement theme = browser().findElement(By.cssSelector(".theme"));
    theme.click();
    assertThat(theme.getText()).isEqualTo("Theme: light");
    visit("desk.html");
    assertThat(run("return document.documentElement.dataset.theme")).isEqualTo("light");
    run("localStorage.clear()");
  }

  @Test
  void theSkipLinkIsTheFirstStopOfTheKeyboard() {
    visit("index.html");
    browser().findElement(By.tagName("body")).sendKeys(Keys.TAB);
    assertThat(run("return document.activeElement.className")).isEqualTo("skip");
  }

  /** The policy against scripts is taken out, so that nothing but the escaping guards the pages. */
  @Test
  void whatATextHoldsNeverRuns() {
    String hostile =
        "<script>document.title='run'</script><img src=x onerror=\"document.title='run'\">"
            + "</title><svg onload=document.title='run'> [go](javascript:document.title='run')"
            + " {{ 7*7 }} {% include 'x' %}";
    Newsroom newsroom = new Newsroom();
    newsroom
        .article("evil/one", "Head " + hostile)
        .deck(hostile)
        .outlet("Out\" onfocus=\"document.title='run' " + hostile)
        .by(hostile)
        .on("2021-03-17")
        .says("Text " + hostile)
        .quotes("Who " + hostile, "“Said " + hostile + "”");
    new Renderer(RenderOptions.defaults(), new TemplateFolder(Optional.empty()))
        .render(newsroom.digest(), page -> write(unguarded(page)));
    for (String path : List.of("index.html", "articles/evil-one.html", "people/index.html")) {
      visit("evil/" + path);
      run("document.querySelectorAll('a').forEach(a => a.protocol == 'javascript:' && a.click())");
      assertThat(browser().getTitle()).as(path).isNotEqualTo("run");
      assertThat(browser().getPageSource()).contains("&lt;script&gt;").contains("{{ 7*7 }}");
    }
  }

  private static Page unguarded(Page page) {
    String html = new String(page.bytes(), StandardCharsets.ISO_8859_1);
    String open = html.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "");
    return new Page("evil/" + page.path(), open.getBytes(StandardCharsets.ISO_8859_1));
  }
}
