package pressfold.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import pressfold.digest.Editor;
import pressfold.digest.Note;
import pressfold.feed.MachineForms;
import pressfold.load.ArticleFile;
import pressfold.load.Loader;
import pressfold.model.Article;
import pressfold.model.Digest;
import pressfold.model.PublishReport;
import pressfold.normalise.MarkdownWriter;
import pressfold.publish.BranchPublisher;
import pressfold.publish.Publisher;
import pressfold.publish.SiteChecker;
import pressfold.render.Renderer;
import pressfold.render.TemplateFolder;
import pressfold.rights.Clearance;
import pressfold.search.SearchIndexer;
import pressfold.source.DigestException;
import pressfold.source.Problem;
import pressfold.source.RepairedText;

/** Runs the stages in order; the only place where the order is written. */
public final class Pipeline {

  private final Settings settings;
  private final Consumer<Problem> problems;
  private int unreadable;

  /** Prepares a run. */
  public Pipeline(Settings settings, Consumer<Problem> problems) {
    this.settings = settings;
    this.problems = problems;
  }

  /**
   * Builds the site.
   *
   * @throws DigestException where the settings are wrong, there is nothing to build from or the
   *     site cannot be written; the old site stays as it was
   */
  public BuildReport build(Progress progress) {
    List<ArticleFile> files = Loader.list(settings.articles(), this::report);
    LastBuild last = new LastBuild(settings, files);
    Optional<LastBuild.Outcome> same = last.outcome();
    if (same.isPresent()) {
      Optional<PublishReport> untouched = Publisher.untouched(settings.site(), last.shelf());
      if (untouched.isPresent()) {
        same.get().problems().forEach(this::report);
        return same.get().report().again(unreadable, untouched.get());
      }
    }
    return build(files, last, progress);
  }

  private BuildReport build(List<ArticleFile> files, LastBuild last, Progress progress) {
    List<Problem> told = new ArrayList<>();
    Consumer<Problem> tell =
        problem -> {
          told.add(problem);
          report(problem);
        };
    Policy policy = PolicyReader.read(settings);
    // What pages are made with gets ready while articles are read.
    ForkJoinTask<Renderer> renderer = ForkJoinTask.adapt(() -> renderer(policy)).fork();
    ReadingCache readings = new ReadingCache(LastBuild.readings(settings), files.size());
    Editor editor = new Editor(policy.editing());
    List<Article> articles = new ArrayList<>(files.size());
    List<Note> notes = new ArrayList<>(files.size());
    new CopyDesk(policy)
        .read(
            files,
            last,
            readings,
            editor::note,
            tell,
            noted -> {
              articles.add(noted.article().withRights(policy.rights(noted.article())));
              notes.add(noted.note());
              progress.at("reading", articles.size(), files.size());
            });
    if (articles.isEmpty()) {
      throw nothingRead(files.size());
    }
    Digest digest = new Clearance().clear(editor.compile(articles, notes));
    int doubts = articles.stream().mapToInt(article -> article.doubts().size()).sum();
    boolean refused = settings.strict() && unreadable > 0;
    PublishReport written =
        refused ? PublishReport.NONE : print(digest, policy, renderer.join(), readings, last);
    BuildReport report =
        new BuildReport(
            articles.size(), digest.stories().size(), doubts, unreadable, !refused, written);
    if (!refused) {
      last.note(told, report);
    }
    return report;
  }

  private Renderer renderer(Policy policy) {
    TemplateFolder templates = new TemplateFolder(Optional.of(settings.templates()));
    return new Renderer(policy.pages(), templates);
  }

  private PublishReport print(
      Digest digest, Policy policy, Renderer renderer, ReadingCache readings, LastBuild last) {
    try (Publisher publisher = new Publisher(settings.site(), Optional.of(last.shelf()))) {
      together(
          () -> renderer.render(digest, publisher),
          () -> new SearchIndexer(Optional.of(last.shelf())).write(digest, publisher),
          () -> new MachineForms(policy.feeds(renderer)).write(digest, publisher),
          readings::save);
      return publisher.publish();
    }
  }

  /**
   * Does all {@code tasks}, the first one by this thread: what the first spreads over all threads
   * is then done by this one too, while the others are done beside it.
   */
  private static void together(Runnable... tasks) {
    try {
      ForkJoinTask.invokeAll(
          Stream.of(tasks).map(ForkJoinTask::adapt).toArray(ForkJoinTask[]::new));
    } catch (RuntimeException e) {
      // What still writes must not write into a folder that is being tidied away.
      ForkJoinPool.commonPool().awaitQuiescence(1, TimeUnit.HOURS);
      throw e;
    }
  }

  /**
   * Tells what is doubtful in the articles, and what is wrong with the site as it was last built.
   */
  public void check() {
    List<ArticleFile> files = Loader.list(settings.articles(), this::report);
    Policy policy = PolicyReader.read(settings);
    List<Article> articles = new ArrayList<>();
    new CopyDesk(policy).read(files, this::report, reading -> articles.add(reading.article()));
    articles.forEach(article -> Findings.of(article).forEach(problems));
    if (!articles.isEmpty()) {
      Findings.of(new Editor(policy.editing()).compile(articles)).forEach(problems);
    }
    if (policy.pages().baseUrl().isEmpty()) {
      problems.accept(Findings.noBaseUrl());
    }
    checkSite();
  }

  /** Tells what is wrong with the site as it was last built. */
  public void checkSite() {
    Publisher.recover(settings.site());
    SiteChecker.check(settings.site(), problems);
  }

  /** Puts the built site where {@code target} says, and tells what was done. */
  public String publish(Target target) {
    Publisher.recover(settings.site());
    String to =
        target
            .to()
            .map(given -> BranchPublisher.address(given, Path.of("")))
            .or(() -> BranchPublisher.origin(settings.besideArticles("")))
            .orElseThrow(Pipeline::noTarget);
    if (!BranchPublisher.namesRepository(to)) {
      PublishReport report = Publisher.copy(settings.site(), Path.of(to));
      return "Copied to %s: %d added, %d changed, %d removed"
          .formatted(to, report.added().size(), report.changed().size(), report.removed().size());
    }
    Path store = settings.besideArticles(".pressfold").resolve("publish.git");
    return new BranchPublisher(settings.site(), store, to, target.branch(), target.squash())
        .publish(target.message())
        .map(
            commit ->
                "Pushed to " + target.branch() + " of " + to + " as " + commit.substring(0, 10))
        .orElse(target.branch() + " of " + to + " holds this very site already");
  }

  private static DigestException noTarget() {
    return new DigestException(
        DigestException.Kind.MISSING_INPUT,
        "",
        "nothing tells where to publish to",
        "Name a repository or a folder with --to.");
  }

  /** Reads what {@code paths} name, files or folders, in order. */
  public void read(List<Path> paths, Consumer<Reading> readings) {
    desk().read(files(paths), this::report, readings);
  }

  /** Repairs the encoding of what {@code paths} name, files or folders, in order. */
  public void repairEncoding(List<Path> paths, Consumer<RepairedText> texts) {
    desk().repairEncoding(files(paths), this::report, texts);
  }

  private CopyDesk desk() {
    return new CopyDesk(PolicyReader.read(settings));
  }

  /** The clean Markdown of an article. */
  public String markdown(Article article) {
    return new MarkdownWriter().write(article);
  }

  /** How many files could not be read so far. */
  public int unreadable() {
    return unreadable;
  }

  private List<ArticleFile> files(List<Path> paths) {
    List<ArticleFile> files = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        files.addAll(Loader.list(path, this::report));
      } else {
        files.add(Loader.single(path));
      }
    }
    return files;
  }

  private void report(Problem problem) {
    if (problem.severity() == Problem.Severity.ERROR) {
      unreadable++;
    }
    problems.accept(problem);
  }

  private DigestException nothingRead(int files) {
    String message = files == 0 ? "there is no article in it" : "none of its files could be read";
    return new DigestException(
        DigestException.Kind.UNUSABLE_INPUT,
        settings.articles().toString(),
        message,
        "Put .txt, .md or .html files into it.");
  }
}
