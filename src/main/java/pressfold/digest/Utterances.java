package pressfold.digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import pressfold.digest.PeopleCompiler.Report;
import pressfold.model.Utterance;

/** Finds among what one person said the same words reported twice. */
final class Utterances {

  /** So many words in a row are held to be the same utterance, wherever they are reported. */
  private static final int UNMISTAKABLE = 6;

  /** So much of the shorter wording must stand in the longer one. */
  private static final double NEAR = 0.6;

  private static final int ID_LENGTH = 8;

  private Utterances() {}

  /** Utterances, newest first. {@code said} is one person's, first published first. */
  static List<Utterance> compile(List<Report> said) {
    Map<Integer, List<Report>> groups = new LinkedHashMap<>();
    int[] group = group(said);
    for (int i = 0; i < group.length; i++) {
      groups.computeIfAbsent(root(group, i), k -> new ArrayList<>()).add(said.get(i));
    }
    Set<String> taken = new HashSet<>();
    record Named(String id, List<Report> reports) {}
    return groups.values().stream()
        .map(reports -> new Named(id(reports.get(0), taken), reports))
        .sorted((a, b) -> a.reports().get(0).filed().newestFirst(b.reports().get(0).filed()))
        .map(named -> utterance(named.id(), named.reports()))
        .toList();
  }

  /** For each report an earlier one of the same utterance, or itself. */
  private static int[] group(List<Report> said) {
    int[] group = new int[said.size()];
    Map<Long, Integer> wordings = new HashMap<>();
    Map<String, List<Integer>> stories = new HashMap<>();
    for (int i = 0; i < group.length; i++) {
      Report report = said.get(i);
      long words = report.said().words();
      boolean anywhere = report.said().length() >= UNMISTAKABLE;
      long key = anywhere ? words : Fingerprint.of(words, report.story());
      Integer same = wordings.putIfAbsent(key, i);
      group[i] = same == null ? i : root(group, same);
      stories.computeIfAbsent(report.story(), story -> new ArrayList<>()).add(i);
    }
    for (List<Integer> told : stories.values()) {
      if (told.size() > 1) {
        join(told, said, group);
      }
    }
    return group;
  }

  /** Joins the wordings of one story that are much alike. */
  private static void join(List<Integer> told, List<Report> said, int[] group) {
    Map<Integer, Integer> firsts = new HashMap<>();
    for (int i : told) {
      if (group[i] != i) {
        continue;
      }
      int[] runs = said.get(i).said().runs();
      Set<Integer> candidates = new TreeSet<>();
      for (int run : runs) {
        Integer first = firsts.putIfAbsent(run, i);
        if (first != null) {
          candidates.add(first);
        }
      }
      for (int candidate : candidates) {
        int[] others = said.get(candidate).said().runs();
        if (group[i] == i && CopyFinder.share(others, runs, 0) >= NEAR) {
          group[i] = root(group, candidate);
        }
      }
    }
  }

  private static int root(int[] group, int i) {
    return group[i] == i ? i : root(group, group[i]);
  }

  /**
   * A name made from the words as first reported, so that it stays when later reports come and go.
   * A few words may be said twice, so that their article counts too.
   */
  private static String id(Report first, Set<String> taken) {
    long key = first.said().words();
    if (first.said().length() < UNMISTAKABLE) {
      key = Fingerprint.of(key, "\n" + first.filed().id());
    }
    String id = "q" + Fingerprint.letters(key, ID_LENGTH);
    while (!taken.add(id)) {
      key = Fingerprint.of(key, "#");
      id = "q" + Fingerprint.letters(key, ID_LENGTH);
    }
    return id;
  }

  private static int fullestFirst(Report a, Report b) {
    int order = Integer.compare(b.said().length(), a.said().length());
    order = order != 0 ? order : a.filed().outlet().compareTo(b.filed().outlet());
    order = order != 0 ? order : a.filed().id().compareTo(b.filed().id());
    return order != 0 ? order : a.said().quotes().get(0).compareTo(b.said().quotes().get(0));
  }

  private static Utterance utterance(String id, List<Report> reports) {
    List<Report> ordered = new ArrayList<>(reports);
    ordered.sort(Utterances::fullestFirst);
    long words = reports.get(0).said().words();
    return new Utterance(
        id,
        ordered.stream().map(r -> new Utterance.Report(r.filed().id(), r.said().quotes())).toList(),
        reports.stream().anyMatch(report -> report.said().words() != words));
  }
}
