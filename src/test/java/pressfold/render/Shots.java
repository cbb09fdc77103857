package pressfold.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * Photographs every kind of page for people to look at: {@code mvn -Pshots verify}. The site is the
 * one in the folder named by {@code -Dshots.site}, else the sample digest's.
 */
final class Shots {

  private static final Path SITE = Path.of(System.getProperty("shots.site", "site"));
  private static final Path TO = Path.of("target/screenshots");
  private static final List<String> SINGLE =
      List.of("index.html", "search.html", "desk.html", "404.html");
  private static final List<String> FOLDERS =
      List.of("articles", "stories", "people", "outlets", "topics", "editions", "archive");

  @Test
  void everyKindOfPage() throws IOException {
    Files.createDirectories(TO);
    ChromeDriver browser = Browsers.open(Files.createTempDirectory("shots"));
    try {
      for (Path page : pages()) {
        photograph(browser, page);
      }
    } finally {
      browser.quit();
    }
  }

  /** The pages at the top, and of each folder its index and its longest page. */
  private static List<Path> pages() throws IOException {
    Stream.Builder<Path> pages = Stream.builder();
    SINGLE.forEach(name -> pages.add(SITE.resolve(name)));
    for (String folder : FOLDERS) {
      pages.add(SITE.resolve(folder).resolve("index.html"));
      try (Stream<Path> files = Files.list(SITE.resolve(folder))) {
        files
            .filter(file -> file.toString().endsWith(".html") && !file.endsWith("index.html"))
            .max(java.util.Comparator.comparing(file -> file.toFile().length()))
            .ifPresent(pages);
      }
    }
    return pages.build().filter(Files::exists).toList();
  }

  private static void photograph(ChromeDriver browser, Path page) throws IOException {
    String name = SITE.relativize(page).toString().replaceAll("[/\\\\]", "-").replace(".html", "");
    browser.get(page.toAbsolutePath().toUri().toString());
    for (String scheme : List.of("light", "dark")) {
      browser.executeScript("document.documentElement.dataset.theme = arguments[0]", scheme);
      for (int width : new int[] {390, 820, 1440}) {
        Browsers.width(browser, width, 2400);
        byte[] shot = browser.getScreenshotAs(OutputType.BYTES);
        Files.write(TO.resolve(name + "-" + width + "-" + scheme + ".png"), shot);
      }
    }
    Map<String, Object> printed =
        browser.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true));
    Files.write(
        TO.resolve(name + "-print.pdf"),
        Base64.getDecoder().decode(String.valueOf(printed.get("data"))));
  }
}
