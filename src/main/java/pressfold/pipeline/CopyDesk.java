package pressfold.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import pressfold.cache.Checksum;
import pressfold.cache.Stamp;
import pressfold.digest.Note;
import pressfold.load.ArticleFile;
import pressfold.load.Loader;
import pressfold.model.Article;
import pressfold.model.Doubt;
import pressfold.normalise.HouseStyle;
import pressfold.quote.QuoteFinder;
import pressfold.read.ArticleReader;
import pressfold.repair.Repairer;
import pressfold.source.DigestException;
import pressfold.source.Position;
import pressfold.source.Problem;
import pressfold.source.RepairedText;
import pressfold.source.SourceText;

/**
 * The stages that each article goes through alone: load, repair, read, house style, quotes. Several
 * threads work at once; what comes out is in the order of the files all the same.
 */
final class CopyDesk {

  /** How many files are worked on before their results are handed on. */
  private static final int BATCH = 256;

  private final Loader loader;
  private final Repairer repairer = new Repairer();
  private final ArticleReader reader;
  private final HouseStyle houseStyle;
  private final QuoteFinder quoteFinder = new QuoteFinder();

  CopyDesk(Policy policy) {
    this.loader = new Loader(policy.largest());
    this.reader = new ArticleReader(policy.reading());
    this.houseStyle = new HouseStyle(policy.style());
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

  /**
   * Reads {@code files} as {@link #read} does, but takes from {@code cache} what it holds, and
   * leaves there what was read.
   *
   * @param last has the files' stamps, taken before
   * @param notes makes what the digest goes by of an article and its bytes' checksum
   */
  void read(
      List<ArticleFile> files,
      LastBuild last,
      ReadingCache cache,
      BiFunction<Article, Long, Note> notes,
      Consumer<Problem> problems,
      Consumer<ReadingCache.Noted> articles) {
    inOrder(
        files,
        file -> cached(file, last.stamp(file), cache, notes),
        entry -> {
          cache.keep(entry);
          entry.problems().forEach(problems);
          entry.filed().ifPresent(articles);
        });
  }

  private ReadingCache.Entry cached(
      ArticleFile file, Stamp stamp, ReadingCache cache, BiFunction<Article, Long, Note> notes) {
    Optional<ReadingCache.Entry> known = cache.of(file.name());
    if (known.isPresent() && stamp.isKnown() && known.get().stamp().equals(stamp)) {
      return known.get();
    }
    List<Problem> problems = new ArrayList<>();
    Optional<byte[]> bytes = loader.bytes(file, problems::add);
    if (bytes.isEmpty()) {
      return new ReadingCache.Entry(file.name(), Stamp.NONE, 0, problems, Optional.empty());
    }
    long content = Checksum.of(bytes.get());
    if (known.isPresent() && known.get().content() == content) {
      return known.get().with(stamp);
    }
    Optional<ReadingCache.Noted> noted =
        attempt(problems, () -> Loader.text(file, bytes.get(), problems::add).map(this::reading))
            .map(Reading::article)
            .map(article -> new ReadingCache.Noted(article, notes.apply(article, content)));
    return cache.compact(new ReadingCache.Entry(file.name(), stamp, content, problems, noted));
  }

  private Reading reading(SourceText source) {
    RepairedText text = repairer.repair(source);
    Article article = quoteFinder.find(houseStyle.apply(reader.read(text)));
    List<Doubt> doubts = article.doubts().stream().map(doubt -> placed(doubt, source)).toList();
    return new Reading(text, article.withQuotes(article.quotes(), doubts));
  }

  /** With line and column: of its span, or of the file's begin. */
  private static Doubt placed(Doubt doubt, SourceText source) {
    Position place = doubt.span().map(span -> source.position(span.start())).orElse(Position.START);
    return new Doubt(doubt.problem().at(place), doubt.span());
  }

  private <T> void inOrder(
      List<ArticleFile> files,
      Consumer<Problem> problems,
      Consumer<T> results,
      Function<SourceText, T> work) {
    inOrder(
        files,
        file -> {
          List<Problem> told = new ArrayList<>();
          return new Outcome<>(attempt(told, () -> loader.load(file, told::add).map(work)), told);
        },
        outcome -> {
          outcome.problems().forEach(problems);
          outcome.result().ifPresent(results);
        });
  }

  private static <T> void inOrder(
      List<ArticleFile> files, Function<ArticleFile, T> work, Consumer<T> results) {
    for (int from = 0; from < files.size(); from += BATCH) {
      List<ArticleFile> batch = files.subList(from, Math.min(files.size(), from + BATCH));
      batch.parallelStream().map(work).toList().forEach(results);
    }
  }

  /** What {@code work} gives; empty where its input is unusable, which {@code problems} tell. */
  private static <T> Optional<T> attempt(List<Problem> problems, Supplier<Optional<T>> work) {
    try {
      return work.get();
    } catch (DigestException e) {
      if (e.kind() != DigestException.Kind.UNUSABLE_INPUT) {
        throw e;
      }
      problems.add(e.problem());
      return Optional.empty();
    }
  }

  /** What came of one file. */
  private record Outcome<T>(Optional<T> result, List<Problem> problems) {}
}
