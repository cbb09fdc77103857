package pressfold.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import pressfold.model.Digest;
import pressfold.model.Page;

/** Turns a digest into pages. The same digest, templates and options give the same bytes. */
public final class Renderer {

  private static final int MOST_TOPICS = 12;

  private final RenderOptions options;
  private final TemplateFolder folder;
  private final Words words;

  /** Pages are laid out by the templates of {@code folder} and worded in the options' language. */
  public Renderer(RenderOptions options, TemplateFolder folder) {
    this.options = options;
    this.folder = folder;
    this.words = Words.in(options.language(), folder);
  }

  /**
   * Hands every page and asset to {@code site}, in no particular order, and several at once where
   * the options allow more than one job.
   *
   * @throws pressfold.source.DigestException where a template is wrong
   */
  public void render(Digest digest, Consumer<Page> site) {
    Assets assets = new Assets(folder);
    Templates templates = new Templates(folder, words, assets);
    Library library = new Library(digest, words, options.language());
    new Press(assets, templates, library, new Masthead(options, library).site(), site).run();
    assets.write(site);
  }

  /** One run: prints page after page. */
  private final class Press {

    private final Assets assets;
    private final Templates templates;
    private final Library library;
    private final View.Site siteView;
    private final Consumer<Page> site;
    private final Map<String, View.Frame> frames = new ConcurrentHashMap<>();

    Press(
        Assets assets,
        Templates templates,
        Library library,
        View.Site siteView,
        Consumer<Page> site) {
      this.assets = assets;
      this.templates = templates;
      this.library = library;
      this.siteView = siteView;
      this.site = site;
    }

    void run() {
      Heads heads = new Heads(options, library, siteView);
      Paging paging = new Paging(words);
      StoryPage stories = new StoryPage(library);
      ArticlePage articles = new ArticlePage(library);
      print(
          new Sheet(
              "index.html",
              "today",
              "front",
              new FrontPage(library, stories).view(),
              heads.front()));
      each(
          library.digest().clippings(),
          clipping -> {
            View.Article view = articles.view(clipping);
            View.Page head = heads.article(clipping, view);
            print(new Sheet(library.href(clipping), "", "article", view, head));
          });
      each(
          library.digest().stories(),
          story -> {
            View.Page head = heads.story(story, library.card(story.id()));
            print(new Sheet(library.href(story), "", "story", stories.view(story), head));
          });
      new PeoplePages(library, paging, heads).write(this::print);
      new FilePages(library, paging, heads).write(this::print);
      new ArchivePages(library, paging, heads).write(this::print);
      new DeskPages(library, paging, heads).write(this::print);
      print(
          new Sheet(
              "search.html",
              "search",
              "search",
              new View.Search(assets.path("search.js").orElse(""), topics()),
              heads.unlisted("search.html", words.word("search"), words.word("search.about"))));
      print(
          new Sheet(
              "404.html",
              "",
              "missing",
              new View.Missing(""),
              heads.unlisted("404.html", words.word("missing"), "")));
    }

    /** Prints a page of each thing, several at once where the options say so. */
    private <T> void each(List<T> things, Consumer<T> print) {
      if (options.jobs() == 1) {
        things.forEach(print);
        return;
      }
      ForkJoinPool pool = new ForkJoinPool(options.jobs());
      try {
        pool.submit(() -> things.parallelStream().forEach(print)).join();
      } finally {
        pool.shutdown();
      }
    }

    private List<View.Tally> topics() {
      return library.digest().topics().stream().limit(MOST_TOPICS).map(library::tally).toList();
    }

    private void print(Sheet sheet) {
      String root = sheet.path().indexOf('/') < 0 ? "" : "../";
      Map<String, Object> context = new HashMap<>();
      context.put("site", siteView);
      context.put("root", root);
      context.put("page", sheet.head());
      context.put("frame", frame(root, sheet.section()));
      context.put(sheet.template(), sheet.view());
      String html = templates.fill(sheet.template() + ".html", context);
      site.accept(new Page(sheet.path(), html.getBytes(StandardCharsets.UTF_8)));
    }

    /** Head, masthead and footer are the same on all pages of a section and folder. */
    private View.Frame frame(String root, String section) {
      return frames.computeIfAbsent(
          root + section,
          key -> {
            Map<String, Object> context =
                Map.of("site", siteView, "root", root, "section", section);
            return new View.Frame(
                new SafeString(templates.fill("parts/head.html", context)),
                new SafeString(templates.fill("parts/masthead.html", context)),
                new SafeString(templates.fill("parts/footer.html", context)));
          });
    }
  }
}
