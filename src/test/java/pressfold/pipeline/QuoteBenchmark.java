package pressfold.pipeline;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import pressfold.load.ArticleFile;
import pressfold.load.Loader;
import pressfold.model.Article;
import pressfold.normalise.HouseStyle;
import pressfold.quote.QuoteFinder;
import pressfold.read.ArticleReader;
import pressfold.read.ReadOptions;
import pressfold.repair.Repairer;
import pressfold.source.Problem;
import pressfold.source.SourceText;

/**
 * Tells what finding quotes costs, of one core: {@code QuoteBenchmark FOLDER [ROUNDS]}. Each round
 * reads the folder's articles and then finds their quotes; the last rounds are the warm ones.
 */
final class QuoteBenchmark {

  private QuoteBenchmark() {}

  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    Consumer<Problem> quiet = problem -> {};
    Loader loader = new Loader(8L << 20);
    Repairer repairer = new Repairer();
    ArticleReader reader = new ArticleReader(ReadOptions.defaults());
    HouseStyle houseStyle = new HouseStyle();
    QuoteFinder finder = new QuoteFinder();
    List<ArticleFile> files = Loader.list(folder, quiet);
    for (int round = 1; round <= rounds; round++) {
      long reading = 0;
      long quoting = 0;
      int quotes = 0;
      for (ArticleFile file : files) {
        SourceText text = loader.load(file, quiet).orElseThrow();
        long start = cpu();
        Article article = houseStyle.apply(reader.read(repairer.repair(text)));
        long middle = cpu();
        quotes += finder.find(article).quotes().size();
        reading += middle - start;
        quoting += cpu() - middle;
      }
      System.out.printf(
          "round %d: %d articles, %d quotes; reading %.2f s; quotes %.2f s, %.3f ms an article, %.1f %% of reading%n",
          round,
          files.size(),
          quotes,
          reading / 1e9,
          quoting / 1e9,
          quoting / 1e6 / files.size(),
          100.0 * quoting / reading);
    }
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
