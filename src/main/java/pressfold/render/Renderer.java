package pressfold.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import pressfold.model.Clipping;
import pressfold.model.Digest;
import pressfold.model.Page;
import pressfold.model.Story;

/** Turns a digest into pages. The same digest, templates and options give the same bytes. */
public final class Renderer {

  private static final int MOST_TOPICS = 12;

  private final RenderOptions options;
  private final TemplateFolder folder;
  private final Words words;

  /**
   * Templates come from {@code templates}, and from the built-in set where they are missing there.
   */
  public Renderer(Path templates) {
    this(RenderOptions.defaults(), new TemplateFolder(Optional.of(templates)));
  }

  /** Pages are laid out by the templates of {@code folder} and worded in the options' language. */
  public Renderer(RenderOptions options, TemplateFolder folder) {
    this.options = options;
    this.folder = folder;
    this.words = Words.in(options.language(), folder);
  }

  /**
   * Hands every page and asset to {@code site}, in no particular order.
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
    private final Map<String, View.Frame> frames = new HashMap<>();

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
      for (Clipping clipping : library.digest().clippings()) {
        View.Article view = articles.view(clipping);
        print(
            new Sheet(library.href(clipping), "", "article", view, heads.article(clipping, view)));
      }
      for (Story story : library.digest().stories()) {
        View.Page head = heads.story(story, library.card(story.id()));
        print(new Sheet(library.href(story), "", "story", stories.view(story), head));
      }
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
