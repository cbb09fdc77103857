package pressfold.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import pressfold.model.Digest;
import pressfold.model.Edition;
import pressfold.model.Key;
import pressfold.model.Page;
import pressfold.model.Site;

/** Turns a digest into pages. The same digest, templates and options give the same bytes. */
public final class Renderer {

  private static final int MOST_TOPICS = 12;
  private static final int LONGEST_TITLE = 70;

  private final RenderOptions options;
  private final TemplateFolder folder;
  private final Words words;
  private final Assets assets;
  private final Templates templates;

  /**
   * Pages are laid out by the templates of {@code folder} and worded in the options' language.
   *
   * @throws pressfold.source.DigestException where words or assets cannot be read
   */
  public Renderer(RenderOptions options, TemplateFolder folder) {
    this.options = options;
    this.folder = folder;
    this.words = Words.in(options.language(), folder);
    this.assets = new Assets(folder);
    this.templates = new Templates(folder, words, assets);
  }

  /** What the digest is called: where nobody has named it, a name in its language. */
  public String title() {
    return options.title().orElseGet(() -> words.word("title"));
  }

  /** The line beside the name. */
  public String motto() {
    return options.motto().orElseGet(() -> words.word("motto"));
  }

  /**
   * Hands every page that {@code site} does not keep, and every asset, to {@code site}, in no
   * particular order, and from several threads.
   *
   * @throws pressfold.source.DigestException where a template is wrong
   */
  public void render(Digest digest, Site site) {
    Library library = new Library(digest, words, options.language());
    Press press = new Press(site(library));
    var plans = plans(library);
    // Page after page, as a thread that comes late would get a quarter of them and end last.
    AtomicInteger next = new AtomicInteger();
    IntStream.rangeClosed(0, ForkJoinPool.getCommonPoolParallelism())
        .parallel()
        .forEach(
            thread -> {
              for (int i; (i = next.getAndIncrement()) < plans.size(); ) {
                press.print(plans.get(i), site);
              }
            });
    assets.write(site);
  }

  /** What all pages know of the digest as a whole. */
  Map<String, Object> site(Library library) {
    Digest digest = library.digest;
    Optional<Edition> newest = digest.editions().stream().findFirst();
    Map<String, Object> site = new HashMap<>();
    site.put("title", title());
    site.put("motto", motto());
    site.put("language", options.language());
    site.put("rightToLeft", Html.rightToLeft(options.language()));
    site.put("url", options.baseUrl().orElse(""));
    site.put("edition", library.today);
    site.put("earlier", digest.editions().stream().skip(1).findFirst().map(Edition::date));
    site.put(
        "newsletter",
        newest.filter(day -> options.newsletter()).map(NewsletterPages::href).orElse(""));
    site.put("stories", digest.stories().size());
    site.put("articles", digest.clippings().size());
    site.put("outlets", digest.outlets().size());
    site.put("topics", digest.topics().size());
    site.put("quotes", library.stories.stream().mapToInt(Coverage::quotes).sum());
    return site;
  }

  /** Every page of the site, each made when it is asked for and of nothing but the digest. */
  List<Plans.Plan> plans(Library library) {
    StoryPage stories = new StoryPage(library);
    ArticlePage articles = new ArticlePage(library, options.index());
    Plans plans = new Plans(words);
    plans.add(
        "index.html", "today", 0, () -> new FrontPage(library, stories).sheet(title(), motto()));
    for (Coverage story : library.stories) {
      plans.add(story.href, "", stories.key(story), () -> stories.sheet(story));
      for (Text text : story.texts) {
        plans.add(text.href, "", library.key(story), () -> articles.sheet(text));
      }
    }
    new PeoplePages(library).plan(plans);
    new FilePages(library).plan(plans);
    new ArchivePages(library).plan(plans);
    new DeskPages(library).plan(plans);
    if (options.newsletter()) {
      new NewsletterPages(library, stories, options.excerpt()).plan(plans);
    }
    plans.add(
        "search.html",
        "search",
        0,
        () ->
            new Sheet("search", words.word("search"))
                .about(words.word("search.about"))
                .unlisted()
                .show(
                    "topics",
                    library.digest.topics().stream()
                        .limit(MOST_TOPICS)
                        .map(Library::tally)
                        .toList()));
    plans.add("404.html", "", 0, () -> new Sheet("missing", words.word("missing")).unlisted());
    return plans.all();
  }

  /** Prints page after page. */
  private final class Press {

    private final Map<String, Object> site;
    private final Map<String, Framed> frames = new ConcurrentHashMap<>();

    /** Stands for what a template of the user's may show on every page. */
    private final long same;

    Press(Map<String, Object> site) {
      this.site = site;
      this.same = folder.isBuiltIn() ? 0 : Key.of(new TreeMap<>(site));
    }

    void print(Plans.Plan plan, Site to) {
      String root = plan.paths().get(0).indexOf('/') < 0 ? "" : "../";
      Framed framed = frame(root, plan.section());
      long key = plan.key() == 0 ? 0 : Key.of(plan.key(), framed.key(), same);
      List<String> missing = new ArrayList<>();
      for (String path : plan.paths()) {
        if (!to.keeps(path, key)) {
          missing.add(path);
        }
      }
      if (!missing.isEmpty()) {
        Sheet sheet = plan.sheet().get();
        missing.forEach(path -> to.accept(print(path, sheet, root, framed.frame(), key)));
      }
    }

    private Page print(String path, Sheet sheet, String root, View.Frame frame, long key) {
      String headline = String.valueOf(sheet.page.get("headline"));
      String title = headline + " · " + site.get("title");
      boolean plain = title.length() > LONGEST_TITLE || sheet.template.equals("front");
      sheet.say("title", plain ? headline : title);
      sheet.say("canonical", options.baseUrl().map(to -> to + "/" + path).orElse(""));
      Map<String, Object> context = new HashMap<>();
      context.put("site", site);
      context.put("root", root);
      context.put("linked", true);
      context.put("page", sheet.page);
      context.put("frame", frame);
      context.putAll(sheet.view);
      return new Page(path, printed(path, sheet, context), key);
    }

    private byte[] printed(String path, Sheet sheet, Map<String, Object> context) {
      if (path.endsWith(".txt")) {
        return Message.wrapped(templates.fill(sheet.template + ".txt", context));
      }
      if (!path.endsWith(Message.ENDING)) {
        return templates.fill(sheet.template + ".html", context);
      }
      // A message leaves the site: it links to where that stands, if anywhere.
      context.put("root", options.baseUrl().map(url -> url + "/").orElse(""));
      context.put("linked", options.baseUrl().isPresent());
      return Message.of(
          path,
          options.baseUrl(),
          title(),
          sheet.page,
          Message.wrapped(templates.fill(sheet.template + ".txt", context)),
          templates.fill(sheet.template + ".html", context));
    }

    /** Head, masthead and footer are the same on all pages of a section and folder. */
    private Framed frame(String root, String section) {
      return frames.computeIfAbsent(root + section, key -> newFrame(root, section));
    }

    private Framed newFrame(String root, String section) {
      Map<String, Object> context = Map.of("site", site, "root", root, "section", section);
      SafeString head = part("parts/head.html", context);
      SafeString masthead = part("parts/masthead.html", context);
      SafeString footer = part("parts/footer.html", context);
      return new Framed(new View.Frame(head, masthead, footer), Key.of(head, masthead, footer));
    }

    /** What the pages of a section and folder have in common, and what stands for it. */
    private record Framed(View.Frame frame, long key) {}

    private SafeString part(String name, Map<String, Object> context) {
      return new SafeString(new String(templates.fill(name, context), StandardCharsets.UTF_8));
    }
  }
}
