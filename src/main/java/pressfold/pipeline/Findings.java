package pressfold.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import pressfold.model.Article;
import pressfold.model.Clipping;
import pressfold.model.Digest;
import pressfold.model.Person;
import pressfold.source.Position;
import pressfold.source.Problem;

/** What an editor should know of the articles beyond the doubts of their reading. */
final class Findings {

  private Findings() {}

  static List<Problem> of(Article article) {
    List<Problem> findings = new ArrayList<>();
    article.doubts().forEach(doubt -> findings.add(doubt.problem()));
    if (article.published().isEmpty()) {
      String hint = "Put 'published: YYYY-MM-DD' into the front matter.";
      findings.add(doubt(article, "nothing tells when it was published", hint));
    }
    if (article.outlet().isEmpty()) {
      String hint = "Put 'outlet: NAME' into the front matter.";
      findings.add(doubt(article, "nothing tells who published it", hint));
    }
    return findings;
  }

  static List<Problem> of(Digest digest) {
    List<Problem> findings = new ArrayList<>();
    Map<String, String> fileById = new TreeMap<>();
    digest.clippings().forEach(clipping -> fileById.put(clipping.id(), clipping.article().file()));
    for (Clipping clip : digest.clippings()) {
      clip.copyOf().ifPresent(id -> findings.add(same(clip, "is a copy of " + fileById.get(id))));
      clip.versionOf()
          .ifPresent(id -> findings.add(same(clip, "is a later version of " + fileById.get(id))));
    }
    findings.addAll(namesakes(digest));
    return findings;
  }

  static Problem noBaseUrl() {
    return Problem.notice(
        "",
        "no base URL is set: no site map is written, and the feeds name neither their own address"
            + " nor the site's pages, only the originals",
        "Set base-url in pressfold.yaml once you know where the site will stand.");
  }

  private static Problem doubt(Article article, String message, String hint) {
    return Problem.warning(article.file(), Position.START, message, hint);
  }

  private static Problem same(Clipping clipping, String message) {
    return Problem.notice(
        clipping.article().file(), message, "Remove it if you do not want it counted.");
  }

  /** Speakers with one family name: probably one person where a full name is missing. */
  private static List<Problem> namesakes(Digest digest) {
    Map<String, List<String>> byLastName = new TreeMap<>();
    for (Person person : digest.people()) {
      String last = person.name().substring(person.name().lastIndexOf(' ') + 1);
      byLastName.computeIfAbsent(last, name -> new ArrayList<>()).add(person.name());
    }
    List<Problem> findings = new ArrayList<>();
    byLastName.forEach(
        (last, names) -> {
          if (names.size() > 1 && names.contains(last)) {
            String message = "these may be one person: " + String.join(", ", names);
            String hint = "Join them with people: [{name: ..., aliases: [...]}] in pressfold.yaml.";
            findings.add(Problem.warning("", message, hint));
          }
        });
    return findings;
  }
}
