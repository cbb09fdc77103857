package pressfold.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import pressfold.Browsers;
import pressfold.source.Problem;

/** Looks at a preview in a browser while the site changes. */
final class PreviewIT {

  @TempDir Path folder;

  @Test
  void anOpenPageLoadsAtOnceShowsFaultsAndComesBackWhenTheyAreMended() throws Exception {
    Path site = Files.createDirectory(folder.resolve("site"));
    Path page = site.resolve("index.html");
    Files.writeString(page, "<html><head></head><body><h1>Old front</h1></body></html>");
    ChromeDriver browser = Browsers.open(folder.resolve("profile"));
    try (Preview preview = new Preview(site, 0)) {
      browser.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(10));
      browser.get(preview.address().toString());
      awaitHeadline(browser, "Old front");
      preview.news(List.of(Problem.error("front.html", "unknown name", "Correct it.")));
      awaitHeadline(browser, "The site could not be built");
      Files.writeString(page, "<html><head></head><body><h1>New front</h1></body></html>");
      preview.news(List.of());
      awaitHeadline(browser, "New front");
    } finally {
      browser.quit();
    }
  }

  private static void awaitHeadline(ChromeDriver browser, String headline) throws Exception {
    String shown = "";
    long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!shown.equals(headline) && System.nanoTime() < until) {
      Thread.sleep(50);
      try {
        shown = browser.findElement(By.tagName("h1")).getText();
      } catch (WebDriverException e) {
        shown = "(the page is just changing)";
      }
    }
    assertThat(shown).isEqualTo(headline);
  }
}
