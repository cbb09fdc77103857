package pressfold.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Makes the pictures of the documentation from the sample site: {@code -Dpictures=write}. */
final class PicturesIT {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "front, index.html",
    "article, articles/kremlin-summons-its-washington-ambassador-for-talks-at-home.html"
  })
  void showThePresentLook(String name, String page) throws Exception {
    assumeTrue("write".equals(System.getProperty("pictures")), "only with -Dpictures=write");
    assumeTrue(Files.isExecutable(CHROMIUM), "no browser: apt-get install chromium");
    Path shot = folder.resolve("shot.png");
    Process browser =
        new ProcessBuilder(
                CHROMIUM.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--hide-scrollbars",
                "--window-size=1200,860",
                "--user-data-dir=" + folder.resolve("profile"),
                "--screenshot=" + shot,
                Path.of("site", page).toUri().toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertThat(browser.waitFor(2, TimeUnit.MINUTES)).isTrue();
    Path picture = Path.of("docs/pictures", name + ".png");
    ImageIO.write(inFewColours(ImageIO.read(shot.toFile())), "png", picture.toFile());
    assertThat(Files.size(picture)).isLessThan(150_000);
  }

  /** Text and plain surfaces need few colours: 6 levels a channel, and the commonest ones whole. */
  private static BufferedImage inFewColours(BufferedImage shot) {
    Map<Integer, Integer> counts = new LinkedHashMap<>();
    int width = shot.getWidth();
    int[] pixels = shot.getRGB(0, 0, width, shot.getHeight(), null, 0, width);
    for (int pixel : pixels) {
      counts.merge(pixel & 0xffffff, 1, Integer::sum);
    }
    int[] palette = new int[256];
    int size = 0;
    for (int colour = 0; colour < 216; colour++) {
      palette[size++] = 0x330000 * (colour / 36) + 0x3300 * (colour / 6 % 6) + 0x33 * (colour % 6);
    }
    int[] common =
        counts.entrySet().stream()
            .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
            .limit(palette.length - size)
            .mapToInt(Map.Entry::getKey)
            .toArray();
    System.arraycopy(common, 0, palette, size, common.length);
    IndexColorModel colours =
        new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
    BufferedImage picture =
        new BufferedImage(width, shot.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, colours);
    Map<Integer, Integer> nearest = new LinkedHashMap<>();
    for (int i = 0; i < pixels.length; i++) {
      int index = nearest.computeIfAbsent(pixels[i] & 0xffffff, c -> nearest(c, palette));
      picture.getRaster().setSample(i % width, i / width, 0, index);
    }
    return picture;
  }

  private static int nearest(int colour, int[] palette) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < palette.length; i++) {
      int distance = 0;
      for (int shift = 0; shift <= 16; shift += 8) {
        int difference = ((colour >> shift) & 255) - ((palette[i] >> shift) & 255);
        distance += difference * difference;
      }
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }
}
