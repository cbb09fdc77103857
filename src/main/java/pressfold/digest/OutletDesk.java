package pressfold.digest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pressfold.model.Outlet;
import pressfold.model.OutletFile;

/**
 * Files the articles under their outlets. An outlet goes by the name that most of its articles have
 * for it: one text says "The Hill", the next "TheHill" or, from its address, "thehill.com".
 */
final class OutletDesk {

  /** Endings of hosts that are at home nowhere in particular. */
  private static final List<String> ANYWHERE = List.of(".com", ".net", ".org");

  private static final String ARTICLE = "the";

  /** What is left of a name must be longer than this to stand for an outlet. */
  private static final int SCANT = 3;

  /** The names that the editor uses. */
  private final Set<String> told = new HashSet<>();

  private final Sigla sigla;

  OutletDesk(EditorOptions options) {
    sigla = new Sigla(options.sigla());
    options.sigla().forEach(siglum -> told.add(siglum.outlet()));
  }

  /**
   * The outlets, those with the most articles first.
   *
   * @param articles oldest first
   */
  List<OutletFile> file(List<Filed> articles) {
    Map<String, List<Filed>> byName = new LinkedHashMap<>();
    for (Filed article : articles) {
      if (article.article().outlet().isPresent()) {
        Outlet outlet = article.article().outlet().get();
        byName.computeIfAbsent(outlet.name(), name -> new ArrayList<>()).add(article);
        if (outlet.evidence() == Outlet.Evidence.FRONT_MATTER
            || outlet.evidence() == Outlet.Evidence.CONFIG) {
          told.add(outlet.name());
        }
      }
    }
    Map<String, List<String>> names = new LinkedHashMap<>();
    byName.keySet().forEach(n -> names.computeIfAbsent(key(n), k -> new ArrayList<>()).add(n));
    // The oldest name gives the page its address, so that it does not change with the next article.
    List<String> slugs =
        Slugs.assign(
            names.values().stream()
                .map(own -> new Slugs.Claim(own.get(0), own.get(0), Optional.empty()))
                .toList(),
            "outlet");
    List<OutletFile> files = new ArrayList<>();
    for (List<String> own : names.values()) {
      String best = own.get(0);
      for (String name : own) {
        best = isLikelier(name, best, byName) ? name : best;
      }
      List<String> ids =
          own.stream()
              .flatMap(n -> articles(byName, n).stream())
              .sorted(Filed::newestFirst)
              .map(Filed::id)
              .toList();
      files.add(new OutletFile(slugs.get(files.size()), best, sigla.of(best), ids));
    }
    files.sort(OutletDesk::compare);
    return files;
  }

  private static int compare(OutletFile a, OutletFile b) {
    int bySize = Integer.compare(b.articles().size(), a.articles().size());
    return bySize != 0 ? bySize : a.name().compareTo(b.name());
  }

  /** Whether readers know the outlet by {@code name} rather than by {@code other}. */
  private boolean isLikelier(String name, String other, Map<String, List<Filed>> byName) {
    int order = Boolean.compare(told.contains(name), told.contains(other));
    int uses = Integer.compare(articles(byName, name).size(), articles(byName, other).size());
    order = order != 0 ? order : uses;
    order = order != 0 ? order : Boolean.compare(other.contains("."), name.contains("."));
    order = order != 0 ? order : Long.compare(capitals(name), capitals(other));
    return order != 0 ? order > 0 : name.compareTo(other) < 0;
  }

  /** How many capitals and spaces: "The Hill" is a name, "TheHill" one more than "Thehill". */
  private static long capitals(String name) {
    return name.chars().filter(c -> c == ' ' || Character.isUpperCase(c)).count();
  }

  private static List<Filed> articles(Map<String, List<Filed>> byName, String name) {
    return byName.getOrDefault(name, List.of());
  }

  /**
   * What an outlet's names have in common: letters' case, marks, spaces, "The" and an ending such
   * as ".com" do not count. Other endings do: independent.ie is not independent.co.uk.
   */
  static String key(String name) {
    boolean host = ANYWHERE.stream().anyMatch(name::endsWith);
    String bare = host ? name.substring(0, name.lastIndexOf('.')) : name;
    String key = Slugs.of(bare).replace("-", "");
    if (key.startsWith(ARTICLE) && key.length() > ARTICLE.length() + SCANT) {
      key = key.substring(ARTICLE.length());
    }
    return key.length() < SCANT ? name : key;
  }
}
