package pressfold.pipeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import pressfold.load.ArticleFile;
import pressfold.load.Loader;
import pressfold.normalise.HouseStyle;
import pressfold.quote.QuoteFinder;
import pressfold.read.ArticleReader;
import pressfold.repair.Repairer;
import pressfold.source.DigestException;
import pressfold.source.Problem;
import pressfold.source.RepairedText;
import pressfold.source.SourceText;

/**
 * The stages that each article goes through alone: load, repair, read, house style, quotes. Several
 * threads work at once; what comes out is in the order of the files all the same.
 */
final class CopyDesk {

  /** How many files a thread takes at a time: enough to keep the queue's cost out of sight. */
  private static final int BATCH = 16;

  private final Loader loader;
  private final Repairer repairer = new Repairer();
  private final ArticleReader reader;
  private final HouseStyle houseStyle = new HouseStyle();
  private final QuoteFinder quoteFinder = new QuoteFinder();
  private final int jobs;

  CopyDesk(Loader loader, Policy policy, int jobs) {
    this.loader = loader;
    this.reader = new ArticleReader(StageOptions.reader(policy));
    this.jobs = jobs;
  }

  /** Reads {@code files}; what cannot be read is told to {@code problems} and left out. */
  void read(List<ArticleFile> files, Consumer<Problem> problems, Consumer<Reading> readings) {
    inOrder(files, problems, readings, this::reading);
  }

  /** Repairs the encoding of {@code files} and stops there. */
  void repairEncoding(
      List<ArticleFile> files, Consumer<Problem> problems, Consumer<RepairedText> texts) {
    inOrder(files, problems, texts, repairer::repairEncoding);
  }

  private Reading reading(SourceText source) {
    RepairedText text = repairer.repair(source);
    return new Reading(text, quoteFinder.find(houseStyle.apply(reader.read(text))));
  }

  private <T> void inOrder(
      List<ArticleFile> files,
      Consumer<Problem> problems,
      Consumer<T> results,
      Function<SourceText, T> work) {
    if (jobs == 1 || files.size() <= BATCH) {
      batch(files, work).forEach(outcome -> outcome.hand(problems, results));
      return;
    }
    ExecutorService workers = Executors.newFixedThreadPool(jobs);
    try {
      ArrayDeque<Future<List<Outcome<T>>>> waiting = new ArrayDeque<>();
      for (int from = 0; from < files.size(); from += BATCH) {
        List<ArticleFile> next = files.subList(from, Math.min(files.size(), from + BATCH));
        waiting.add(workers.submit(() -> batch(next, work)));
        if (waiting.size() > 4 * jobs) {
          finished(waiting.remove()).forEach(outcome -> outcome.hand(problems, results));
        }
      }
      while (!waiting.isEmpty()) {
        finished(waiting.remove()).forEach(outcome -> outcome.hand(problems, results));
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private <T> List<Outcome<T>> batch(List<ArticleFile> files, Function<SourceText, T> work) {
    List<Outcome<T>> outcomes = new ArrayList<>(files.size());
    for (ArticleFile file : files) {
      List<Problem> problems = new ArrayList<>();
      Optional<T> result = Optional.empty();
      try {
        result = loader.load(file, problems::add).map(work);
      } catch (DigestException e) {
        if (e.kind() != DigestException.Kind.UNUSABLE_INPUT) {
          throw e;
        }
        problems.add(e.problem());
      }
      outcomes.add(new Outcome<>(result, problems));
    }
    return outcomes;
  }

  private static <T> T finished(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof DigestException known) {
        throw known;
      }
      throw new IllegalStateException("a reader failed", e.getCause());
    }
  }

  /** What came of one file. */
  private record Outcome<T>(Optional<T> result, List<Problem> problems) {

    void hand(Consumer<Problem> to, Consumer<T> results) {
      problems.forEach(to);
      result.ifPresent(results);
    }
  }
}
