package pressfold.feed;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import pressfold.model.Digest;
import pressfold.model.Page;

/** Each edition as an e-mail, in three forms: a page, plain text, and a message ready to send. */
final class Newsletter {

  private Newsletter() {}

  static void write(Digest digest, FeedOptions options, Words words, Consumer<Page> site) {
    Issue.Known known = Issue.Known.of(digest);
    digest.editions().parallelStream()
        .forEach(
            edition ->
                Issue.of(edition, known).ifPresent(issue -> write(issue, options, words, site)));
  }

  private static void write(Issue issue, FeedOptions options, Words words, Consumer<Page> site) {
    Optional<String> away = options.baseUrl().map(url -> url + "/");
    Optional<String> here = away.or(() -> Optional.of("../"));
    String language = options.language();
    String path = "newsletter/" + issue.date();
    String text = new LetterText(issue, words, here).write();
    String html = new LetterHtml(issue, words, language, here).write();
    page(path + ".txt", text, site);
    page(path + ".html", html, site);
    if (away.isEmpty()) {
      // A message leaves the site, so there is nothing it could link to.
      text = new LetterText(issue, words, away).write();
      html = new LetterHtml(issue, words, language, away).write();
    }
    String host = away.map(Newsletter::host).orElse("example.invalid");
    site.accept(new Page(path + ".eml", LetterMail.write(issue, words, host, text, html)));
  }

  private static void page(String path, String text, Consumer<Page> site) {
    site.accept(new Page(path, text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String host(String root) {
    String rest = root.substring(root.indexOf("://") + 3);
    return rest.substring(0, rest.indexOf('/')).replaceAll(":\\d+$", "");
  }
}
