package pressfold.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import pressfold.Browsers;

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
      List.of(
          "articles",
          "stories",
          "people",
          "outlets",
          "topics",
          "editions",
          "archive",
          "newsletter");

  /** Pixels of a page that are photographed; what is longer repeats itself. */
  private static final int TALLEST = 5000;

  @Test
  void everyKindOfPage() throws IOException {
    Files.createDirectories(TO);
    ChromeDriver browser = Browsers.open(Files.createTempDirectory("shots"));
    // A picture taken half-way through a change of colours would show neither of them.
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    try {
      for (Path page : pages()) {
        photograph(browser, page);
      }
    } finally {
      browser.quit();
    }
  }

  /** The pages at the top, and of each folder its index, its shortest and its longest page. */
  private static List<Path> pages() throws IOException {
    Set<Path> pages = new LinkedHashSet<>();
    SINGLE.forEach(name -> pages.add(SITE.resolve(name)));
    for (String folder : FOLDERS) {
      pages.add(SITE.resolve(folder).resolve("index.html"));
      try (Stream<Path> files = Files.list(SITE.resolve(folder))) {
        List<Path> bySize =
            files
                .filter(file -> file.toString().endsWith(".html") && !file.endsWith("index.html"))
                .sorted(Comparator.comparing(file -> file.toFile().length()))
                .toList();
        if (!bySize.isEmpty()) {
          pages.add(bySize.get(0));
          pages.add(bySize.get(bySize.size() - 1));
        }
      }
    }
    return pages.stream().filter(Files::exists).toList();
  }

  private static void photograph(ChromeDriver browser, Path page) throws IOException {
    String name = SITE.relativize(page).toString().replaceAll("[/\\\\]", "-").replace(".html", "");
    browser.get(page.toAbsolutePath().toUri().toString());
    for (String scheme : List.of("light", "dark")) {
      browser.executeScript("document.documentElement.dataset.theme = arguments[0]", scheme);
      for (int width : new int[] {390, 820, 1440}) {
        Browsers.width(browser, width, 900);
        Browsers.width(browser, width, Math.min(height(browser), TALLEST));
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

  private static int height(ChromeDriver browser) {
    Object height = browser.executeScript("return document.documentElement.scrollHeight");
    return height instanceof Number number ? number.intValue() : TALLEST;
  }
}
