package pressfold.publish;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import pressfold.source.DigestException;
import pressfold.source.Position;
import pressfold.source.Problem;

/**
 * Looks a written site over as its readers' browsers will: every link and fragment leads somewhere,
 * no request leaves the site, nothing breaks its Content-Security-Policy, feeds can be read.
 */
public final class SiteChecker {

  private static final Set<String> LINKS_THAT_LOAD =
      Set.of("stylesheet", "icon", "preload", "prefetch", "modulepreload", "manifest");

  private final Path site;
  private final Consumer<Problem> problems;
  private final Map<String, Set<String>> idsByPage = new HashMap<>();
  private final List<Link> links = new ArrayList<>();
  private final Set<String> files = new HashSet<>();

  private SiteChecker(Path site, Consumer<Problem> problems) {
    this.site = site;
    this.problems = problems;
  }

  /** Checks the site in the folder {@code site} and tells what is wrong. */
  public static void check(Path site, Consumer<Problem> problems) {
    if (!Files.isDirectory(site)) {
      problems.accept(
          Problem.error(site.toString(), "there is no site to check", "Build it first."));
      return;
    }
    try {
      new SiteChecker(site, problems).check();
    } catch (IOException e) {
      throw DigestException.unreadable(
          DigestException.Kind.MISSING_INPUT, site.toString(), e, "Check its permissions.");
    }
  }

  private void check() throws IOException {
    Manifest manifest = Manifest.of(site);
    long largest = 0;
    for (String path : manifest.paths()) {
      Path file = site.resolve(path);
      if (!Files.isRegularFile(file)) {
        problems.accept(
            Problem.error(shown(path), "is missing from the site", "Build the site again."));
        continue;
      }
      files.add(path);
      largest = Math.max(largest, Files.size(file));
    }
    HostLimits.check(site, files.size(), largest, problems);
    for (String path : files.stream().sorted().toList()) {
      if (path.endsWith(".html")) {
        page(path);
      } else {
        Feeds.check(path, site.resolve(path), shown(path), problems);
      }
    }
    links.sort(Comparator.comparing(Link::from));
    links.forEach(this::follow);
  }

  private void page(String path) throws IOException {
    Parser parser = Parser.htmlParser().setTrackPosition(true);
    Document page = Jsoup.parse(Files.readString(site.resolve(path)), "", parser);
    boolean mail = path.startsWith("newsletter/"); // mail programs know no other styles
    Set<String> ids = new HashSet<>();
    for (Element element : page.getAllElements()) {
      if (!element.id().isEmpty() && !ids.add(element.id())) {
        String message = "the id '" + element.id() + "' stands here a second time";
        tell(path, element, message, "Name it otherwise.");
      }
      if (!mail) {
        policy(path, element);
      }
      references(path, element);
    }
    idsByPage.put(path, ids);
  }

  private void policy(String path, Element element) {
    boolean data = element.attr("type").equals("application/ld+json");
    boolean inlineScript = element.nameIs("script") && !element.hasAttr("src") && !data;
    boolean handler = false;
    for (Attribute attribute : element.attributes()) {
      handler |= attribute.getKey().startsWith("on");
    }
    if (inlineScript || handler || element.nameIs("style") || element.hasAttr("style")) {
      String message = "an inline script or style, which the site's policy forbids";
      tell(path, element, message, "Move it into a file in templates/assets.");
    }
  }

  private void references(String path, Element element) {
    String loaded = element.nameIs("a") || element.nameIs("link") ? "" : element.attr("src");
    if (element.nameIs("link") && LINKS_THAT_LOAD.contains(element.attr("rel"))) {
      loaded = element.attr("href");
    }
    if (isOutside(loaded)) {
      String message = "a request that leaves the site: " + loaded;
      tell(path, element, message, "Keep a copy in templates/assets.");
    }
    for (String target : List.of(element.attr("href"), element.attr("src"))) {
      if (!target.isEmpty() && !hasScheme(target)) {
        links.add(new Link(path, position(element), target));
      }
    }
  }

  private void follow(Link link) {
    int hash = link.target().indexOf('#');
    String address = hash < 0 ? link.target() : link.target().substring(0, hash);
    int query = address.indexOf('?');
    address = decoded(query < 0 ? address : address.substring(0, query));
    String fragment = hash < 0 ? "" : decoded(link.target().substring(hash + 1));
    String target = address.isEmpty() ? link.from() : resolved(link.from(), address);
    if (!files.contains(target)) {
      dead(link, "a dead link: " + link.target());
    } else if (isDeadPlace(target, fragment)) {
      dead(link, "a link to a place that is not there: " + link.target());
    }
  }

  /** Fragments with an equals sign carry a query for a script and name no place. */
  private boolean isDeadPlace(String target, String fragment) {
    Set<String> ids = idsByPage.get(target);
    return ids != null && !fragment.isEmpty() && !fragment.contains("=") && !ids.contains(fragment);
  }

  private void dead(Link link, String message) {
    problems.accept(
        Problem.error(
            shown(link.from()), link.at(), message, "Build the site again, or mend the template."));
  }

  private static String resolved(String from, String address) {
    Path folder = Path.of("/" + from).getParent();
    Path target = (folder == null ? Path.of("/") : folder).resolve(address).normalize();
    return target.toString().substring(1).replace('\\', '/');
  }

  private static String decoded(String address) {
    return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static boolean hasScheme(String target) {
    return target.startsWith("//") || target.matches("(?i)[a-z][a-z0-9+.-]*:.*");
  }

  private static boolean isOutside(String target) {
    String lower = target.toLowerCase(Locale.ROOT);
    return lower.startsWith("//") || lower.startsWith("http:") || lower.startsWith("https:");
  }

  private void tell(String path, Element element, String message, String hint) {
    problems.accept(Problem.error(shown(path), position(element), message, hint));
  }

  private static Position position(Element element) {
    return new Position(
        Math.max(1, element.sourceRange().start().lineNumber()),
        Math.max(1, element.sourceRange().start().columnNumber()));
  }

  private String shown(String path) {
    return site.resolve(path).toString().replace('\\', '/');
  }

  private record Link(String from, Position at, String target) {}
}
