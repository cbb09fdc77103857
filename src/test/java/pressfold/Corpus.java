package pressfold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Makes news articles of made-up words, as many as wanted, to measure speed with: each as raw text,
 * and as the clean Markdown with front matter that other generators take. The same seed gives the
 * same articles, and a small corpus is the beginning of a large one.
 */
final class Corpus {

  private static final String[] FIRST =
      words(
          "James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth Carlos Karen Priya"
              + " Nancy Daniel Lisa Omar Ashley Kenji Carol Kevin Amanda Brian Melissa");
  private static final String[] LAST =
      words(
          "Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez"
              + " Wilson Anderson Taylor Moore Jackson Lee Perez O'Neill Rivera Campbell");
  private static final String[] TOPIC_A =
      words("world city state school health science energy climate trade water court sports");
  private static final String[] TOPIC_B = words("policy news reform report crisis market");
  private static final String[] OUTLET_A =
      words("Daily Morning Evening National Metro River Valley Harbor Capital Northern");
  private static final String[] OUTLET_B = words("Herald Tribune Post Chronicle");
  private static final String[] MONTH =
      words(
          "January February March April May June July August September October November December");
  private static final String[] FUNCTION =
      words(
          "the of and to in a that for is on was with he as it at by from his said be are an has have"
              + " not they who but had will this which or her she its their were been more one");
  private static final String[] ONSET =
      words("b c d f g h l m n p r s t v w br cl cr dr fl gr pl pr st tr sh ch th");
  private static final String[] NUCLEUS = words("a e i o u ai ea ee oo ou");
  private static final String[] CODA = words("n r s t l m nd st nt ck rd ");
  private static final int VOCABULARY = 20_000;

  private final List<String> words;
  private final long seed;

  Corpus(long seed) {
    this.seed = seed;
    Random random = new Random(0);
    Set<String> made = new LinkedHashSet<>(List.of(FUNCTION));
    while (made.size() < VOCABULARY) {
      StringBuilder word = new StringBuilder();
      for (int i = random.nextInt(3); i >= 0; i--) {
        word.append(one(ONSET, random)).append(one(NUCLEUS, random)).append(one(CODA, random));
      }
      made.add(word.toString());
    }
    this.words = new ArrayList<>(made);
  }

  /** Writes articles up to the {@code count}-th into {@code raw} and {@code markdown}. */
  void write(int count, Path raw, Path markdown) throws IOException {
    Files.createDirectories(raw);
    Files.createDirectories(markdown);
    for (int i = 0; i < count; i++) {
      article(i, raw, markdown);
    }
  }

  private void article(int number, Path raw, Path markdown) throws IOException {
    Random random = new Random(seed * 1_000_003 + number);
    String headline = sentence(random, 5, 11).replaceAll("[,.]", "");
    String deck = random.nextBoolean() ? sentence(random, 8, 20) : "";
    String author = one(FIRST, random) + " " + one(LAST, random);
    String outlet = "The " + one(OUTLET_A, random) + " " + one(OUTLET_B, random);
    int year = 2019 + random.nextInt(6);
    int month = 1 + random.nextInt(12);
    int day = 1 + random.nextInt(28);
    int hour = random.nextInt(24);
    int minute = random.nextInt(60);
    List<String> paragraphs = new ArrayList<>();
    for (int i = (int) Math.exp(2.75 + 0.55 * random.nextGaussian()); i >= -3; i--) {
      paragraphs.add(paragraph(random));
    }
    String body = String.join("\n\n", paragraphs);
    String slug = headline.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String name = String.format(Locale.ROOT, "%06d-%s", number, slug);
    String url =
        String.format(
            Locale.ROOT,
            "https://%s.example/%04d/%02d/%02d/%s",
            outlet.toLowerCase(Locale.ROOT).replace(' ', '-'),
            year,
            month,
            day,
            slug);
    String clock =
        String.format(
            Locale.ROOT, "%d:%02d %s", (hour + 11) % 12 + 1, minute, hour < 12 ? "AM" : "PM");
    Files.writeString(
        raw.resolve(name + ".txt"),
        headline
            + (deck.isEmpty() ? "" : "\n\n" + deck)
            + ("\n\n" + url + "\n\nBy " + author + "\n\n" + MONTH[month - 1] + " " + day + ", ")
            + (year + " " + clock + "\n\n" + body + "\n\nComments are closed.\n"));
    Files.writeString(
        markdown.resolve(name + ".md"),
        String.format(
            Locale.ROOT,
            "---%ntitle: \"%s\"%ndate: %04d-%02d-%02dT%02d:%02d:00Z%nauthors: [\"%s\"]%n"
                + "tags: [\"%s\", \"%s\"]%noutlet: \"%s\"%nsource_url: \"%s\"%n---%n%n%s%n",
            headline,
            year,
            month,
            day,
            hour,
            minute,
            author,
            one(TOPIC_A, random) + " " + one(TOPIC_B, random),
            one(TOPIC_A, random) + " " + one(TOPIC_B, random),
            outlet,
            url,
            body));
  }

  private String paragraph(Random random) {
    StringBuilder text = new StringBuilder();
    if (random.nextInt(4) == 0) {
      String words = sentence(random, 6, 32);
      text.append('"').append(words, 0, words.length() - 1).append(",\" ");
      text.append(one(LAST, random)).append(" said. ");
    }
    for (int i = random.nextInt(4); i >= 0; i--) {
      text.append(sentence(random, 6, 32)).append(i == 0 ? "" : " ");
    }
    return text.toString();
  }

  private String sentence(Random random, int least, int most) {
    StringBuilder text = new StringBuilder();
    int length = least + random.nextInt(most - least + 1);
    for (int i = 0; i < length; i++) {
      String word = random.nextInt(20) == 0 ? one(LAST, random) : word(random);
      if (i == 0) {
        text.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
      } else {
        text.append(' ').append(word);
      }
      text.append(i < length - 1 && random.nextInt(16) == 0 ? "," : "");
    }
    return text.append('.').toString();
  }

  /** The k-th word comes about k times as rarely as the first. */
  private String word(Random random) {
    return words.get((int) Math.pow(VOCABULARY, random.nextDouble()) - 1);
  }

  private static String[] words(String text) {
    return text.split(" ", -1);
  }

  private static String one(String[] of, Random random) {
    return of[random.nextInt(of.length)];
  }
}
