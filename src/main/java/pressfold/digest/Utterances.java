package pressfold.digest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import pressfold.digest.PeopleCompiler.Report;
import pressfold.model.Outlet;
import pressfold.model.Utterance;

/** Finds among what one person said the same words reported twice. */
final class Utterances {

  /** So many words in a row are held to be the same utterance, wherever they are reported. */
  private static final int UNMISTAKABLE = 6;

  /** So many words in a row link two wordings. */
  private static final int LINK = 3;

  /** So much of the shorter wording must stand in the longer one. */
  private static final double NEAR = 0.6;

  private static final int ID_LENGTH = 8;

  private final Calendar calendar;

  Utterances(Calendar calendar) {
    this.calendar = calendar;
  }

  /** Utterances, newest first. {@code said} is one person's, first published first. */
  List<Utterance> compile(List<Report> said) {
    Map<Integer, List<Report>> groups = new LinkedHashMap<>();
    int[] group = group(said);
    for (int i = 0; i < group.length; i++) {
      groups.computeIfAbsent(root(group, i), k -> new ArrayList<>()).add(said.get(i));
    }
    Set<String> taken = new HashSet<>();
    record Named(String id, List<Report> reports) {}
    return groups.values().stream()
        .map(reports -> new Named(id(reports.get(0), taken), reports))
        .sorted(
            Comparator.comparing(
                named -> named.reports().get(0).clipping().article(), calendar.newestFirst()))
        .map(named -> utterance(named.id(), named.reports()))
        .toList();
  }

  /** Words in lower case, without marks and punctuation. */
  static List<String> words(CharSequence text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        word.append(Character.toLowerCase(c));
      } else if (c != '\'' && c != '’' && word.length() > 0) {
        words.add(word.toString().toLowerCase(Locale.ROOT));
        word.setLength(0);
      }
    }
    return words;
  }

  /** For each report an earlier one of the same utterance, or itself. */
  private static int[] group(List<Report> said) {
    int[] group = new int[said.size()];
    long[][] links = new long[said.size()][];
    Map<String, Integer> wordings = new HashMap<>();
    Map<Long, Integer> firsts = new HashMap<>();
    for (int i = 0; i < group.length; i++) {
      Report report = said.get(i);
      group[i] = i;
      links[i] = links(report.words());
      String wording = String.join(" ", report.words());
      boolean anywhere = report.words().size() >= UNMISTAKABLE;
      Integer same = wordings.putIfAbsent(anywhere ? wording : report.story() + "\n" + wording, i);
      if (same != null) {
        group[i] = root(group, same);
        continue;
      }
      Set<Integer> candidates = new TreeSet<>();
      for (long link : links[i]) {
        Integer first = firsts.putIfAbsent(link * 31 + report.story().hashCode(), i);
        if (first != null && first != i) {
          candidates.add(first);
        }
      }
      for (int candidate : candidates) {
        if (group[i] == i && near(links[candidate], links[i])) {
          group[i] = root(group, candidate);
        }
      }
    }
    return group;
  }

  /** A number for each few words in a row, in order of size. */
  private static long[] links(List<String> words) {
    long[] links = new long[Math.max(0, words.size() - LINK + 1)];
    for (int i = 0; i < links.length; i++) {
      long link = 0;
      for (int k = i; k < i + LINK; k++) {
        link = Fingerprint.mixed(link + words.get(k).hashCode());
      }
      links[i] = link;
    }
    Arrays.sort(links);
    return links;
  }

  private static int root(int[] group, int i) {
    return group[i] == i ? i : root(group, group[i]);
  }

  /** Whether most of the shorter wording stands in the longer one, a few words at a time. */
  private static boolean near(long[] one, long[] other) {
    int shared = 0;
    int j = 0;
    for (long link : one) {
      while (j < other.length && other[j] < link) {
        j++;
      }
      shared += j < other.length && other[j] == link ? 1 : 0;
    }
    return shared >= NEAR * Math.min(one.length, other.length);
  }

  /**
   * A name made from the words as first reported, so that it stays when later reports come and go.
   * A few words may be said twice, so that their article counts too.
   */
  private static String id(Report first, Set<String> taken) {
    String key = String.join(" ", first.words());
    key += first.words().size() < UNMISTAKABLE ? "\n" + first.clipping().id() : "";
    String id = "q" + Fingerprint.letters(key, ID_LENGTH);
    while (!taken.add(id)) {
      key += "#";
      id = "q" + Fingerprint.letters(key, ID_LENGTH);
    }
    return id;
  }

  private static Utterance utterance(String id, List<Report> reports) {
    List<Utterance.Report> ordered =
        reports.stream()
            .sorted(
                Comparator.comparingInt((Report r) -> -r.words().size())
                    .thenComparing(
                        r -> r.clipping().article().outlet().map(Outlet::name).orElse(""))
                    .thenComparing(r -> r.clipping().id())
                    .thenComparing(r -> r.quotes().get(0)))
            .map(r -> new Utterance.Report(r.clipping().id(), r.quotes()))
            .toList();
    boolean variants = reports.stream().map(Report::words).distinct().count() > 1;
    return new Utterance(id, ordered, variants);
  }
}
