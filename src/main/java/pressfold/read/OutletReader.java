package pressfold.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pressfold.model.Outlet;
import pressfold.model.SourceLink;
import pressfold.source.Span;

/**
 * Finds an outlet's name by its traces: in the original's address, the byline, the dateline, the
 * page's title, copyright lines and the site's invitations ("More from The Daily Planet"). One
 * trace seldom tells; traces of the same name add up.
 */
final class OutletReader {

  private static final int MOST_WORDS = 6;
  private static final int LONGEST_LINE = 160;
  private static final int LONGEST_INVITATION = 90;
  private static final int LONGEST_RIGHTS = 400;
  private static final int LONGEST_TITLE = 300;

  /** The first lines may be the page's title. */
  private static final int TITLES = 3;

  /** How far into a line a name is looked for that spells a host out. */
  private static final int SPELLING = 200;

  /** What is less sure is no outlet. */
  private static final double LEAST = 0.37;

  private static final double BYLINE = 0.95;
  private static final double SPELT = 0.8;
  private static final double DATELINE = 0.75;
  private static final double MAILED = 0.385;
  private static final double HOST = 0.38;

  /** Headlines have dashes, too: there one alone is no trace. */
  private static final double BEHIND_DASH = 0.36;

  /** What a second trace adds, and what being known adds. */
  private static final double AGAIN = 0.15;

  private static final double KNOWN = 0.35;

  private static final Pattern RIGHTS_MARK =
      Pattern.compile(
          "(?:©|Ⓒ|ⓒ|\\(c\\)|\\bcopyrights?\\b)[\\s:,©]*(?:by\\s+)?"
              + "(?:\\d{4}\\s*(?:[-–—/,]\\s*(?:\\d{4}|\\d{2}|present)\\s*)?)?[,.|]?\\s*(?:by\\s+)?");
  private static final Pattern HOLDER_END =
      Pattern.compile("[|•·,;()–—/]|(?<=[\\p{L}\\p{N}]{2})\\.(?=\\s|$)|\\sa\\s|\\san\\s");
  private static final Pattern LAST_YEARS =
      Pattern.compile("[\\s,]*\\d{4}(?:\\s*[-–]\\s*\\d{4})?\\s*$");
  private static final String DASHES = "–—-";
  private static final String JOINTS = "|•·»" + DASHES;
  private static final Pattern TITLE_JOINT = Pattern.compile("\\s+[|•·»–—-]{1,2}\\s+|\\s*[|»]\\s*");
  private static final Pattern MAIL =
      Pattern.compile("(?<=[\\p{L}\\p{N}]@)[\\p{L}\\p{N}-]+\\.[\\p{L}\\p{N}.-]+");

  /** The words, loaded when the first candidate is met. */
  private static final class Words {
    static final WordTable TABLE = WordTable.load("outlet-words.txt");
    static final Set<String> RIGHTS = TABLE.folded("rights");
    static final Set<String> COMPANY = TABLE.folded("company");
    static final Set<String> NO_OUTLET = TABLE.folded("no outlet");
    static final Set<String> BEHIND = TABLE.folded("behind name");

    /** What stands before a name, by its first word; the longest first. */
    static final Map<String, List<String>> BEFORE = new HashMap<>();

    static {
      TABLE.folded("before name").stream()
          .sorted((a, b) -> b.length() - a.length())
          .forEach(
              phrase ->
                  BEFORE.computeIfAbsent(firstWord(phrase), word -> new ArrayList<>()).add(phrase));
    }

    private static String firstWord(String text) {
      int end = text.indexOf(' ');
      String word = end < 0 ? text : text.substring(0, end);
      return word.endsWith(":") ? word.substring(0, word.length() - 1) : word;
    }
  }

  /**
   * An outlet's name that was found.
   *
   * @param name as it stands there, or as readers know it where only its letters' case differs
   * @param span where it stands in the given text
   * @param confidence 0 to 1; more where several traces add up
   */
  record Found(String name, Span span, double confidence) {}

  /** What is known of a name: where it stands surest, how sure that is, and what told it first. */
  private record Trace(String name, Span span, double confidence, Outlet.Evidence by) {}

  private final Layout layout;
  private final Optional<SourceLink> source;
  private final String host;

  /** The outlet, where the original's address leaves no doubt. */
  private final Optional<Outlet> sure;

  private final Map<String, Trace> traces = new LinkedHashMap<>();

  /**
   * @param source the original's address, where the text has it
   */
  OutletReader(Layout layout, ReadOptions options, Optional<SourceLink> source) {
    this.layout = layout;
    this.source = source;
    this.host = source.isEmpty() ? "" : SourceLinkReader.host(source.get().url());
    boolean known = Outlets.above(host, options.outlets()).isPresent();
    this.sure = known || Outlets.at(host).isPresent() ? at(source, options) : Optional.empty();
  }

  /**
   * Looks for traces in all lines but the article's text.
   *
   * @param head the headline's line, or -1
   * @param lastText the last line of the article's text; below it are the site's own lines
   */
  void look(int head, int lastText) {
    if (sure.isPresent()) {
      return;
    }
    addSpelling(host, SPELT);
    String headline = head < 0 ? "" : layout.text(head);
    for (int i = 0; i < Math.min(TITLES, layout.size()); i++) {
      if (i == 0 || !layout.isText(i)) {
        add(i, inTitle(layout.text(i), headline));
      }
    }
    for (int i = 0; i < layout.size(); i++) {
      if ((layout.isText(i) && i > 0) || layout.span(i).length() > LONGEST_RIGHTS) {
        continue;
      }
      String line = layout.text(i);
      add(i, inCopyright(line, i > lastText));
      if (line.length() <= LONGEST_LINE) {
        // "Nature", "Time" and their like are sections of other sites, too.
        boolean name = (i == 0 || line.indexOf(' ') > 0) && Outlets.agency(line).isEmpty();
        if (Outlets.isKnownHost(line) || (name && Outlets.called(line).isPresent())) {
          add(i, List.of(new Found(line, new Span(0, line.length()), i == 0 ? 0.85 : 0.5)));
        }
        add(i, invitation(line));
      }
    }
    if (source.isPresent()) {
      add(Outlets.nameOf(host), source.get().span(), HOST, Outlet.Evidence.URL);
    } else if (layout.text.text().indexOf('@') >= 0) {
      Matcher mail = MAIL.matcher(layout.text.text());
      while (mail.find()) {
        String domain = WordTable.fold(mail.group());
        if (!Words.NO_OUTLET.contains(Outlets.label(domain)) && addSpelling(domain, MAILED)) {
          break;
        }
      }
    }
  }

  /** Takes in what the byline or, where {@code dateline}, the dateline says. */
  void told(String name, Optional<Span> span, boolean dateline) {
    Span where = span.orElse(new Span(0, 0));
    Outlet.Evidence by = dateline ? Outlet.Evidence.DATELINE : Outlet.Evidence.TEXT;
    add(name, where, dateline ? DATELINE : BYLINE, by);
  }

  private void add(int line, List<Found> found) {
    for (Found trace : found) {
      add(trace.name, layout.source(line, trace.span), trace.confidence, Outlet.Evidence.TEXT);
    }
  }

  private void add(String name, Span span, double confidence, Outlet.Evidence by) {
    Trace trace = new Trace(name, span, confidence, by);
    Trace known = traces.putIfAbsent(Outlets.key(name), trace);
    if (known != null) {
      Trace surer = known.confidence >= confidence ? known : trace;
      traces.put(
          Outlets.key(name), new Trace(surer.name, surer.span, surer.confidence + AGAIN, known.by));
    }
  }

  /** The outlet that all traces tell together. */
  Optional<Outlet> best() {
    Optional<Outlet> best = sure;
    double most = LEAST;
    for (Trace trace : sure.isPresent() ? List.<Trace>of() : traces.values()) {
      if (trace.confidence > most) {
        most = trace.confidence;
        Optional<Span> span = trace.span.isEmpty() ? Optional.empty() : Optional.of(trace.span);
        best = Optional.of(new Outlet(trace.name, span, trace.by));
      }
    }
    return best;
  }

  // The address.

  /** The outlet that the original's address tells. */
  static Optional<Outlet> at(Optional<SourceLink> source, ReadOptions options) {
    if (source.isEmpty()) {
      return Optional.empty();
    }
    String host = SourceLinkReader.host(source.get().url());
    Optional<String> settled = Outlets.above(host, options.outlets());
    String name =
        settled.or(() -> Outlets.at(host).map(Outlets.Known::name)).orElse(Outlets.nameOf(host));
    Outlet.Evidence by = settled.isPresent() ? Outlet.Evidence.CONFIG : Outlet.Evidence.URL;
    return Optional.of(new Outlet(name, Optional.of(source.get().span()), by));
  }

  /**
   * Adds the name that the text has for the outlet at an unknown {@code host}, if it has one: words
   * that, written together, are the host's own: "The Daily Planet" for dailyplanet.example.
   */
  private boolean addSpelling(String host, double confidence) {
    String label = Outlets.label(host).replace("-", "");
    char[] text = layout.chars;
    for (int i = 0; i < layout.size() && label.length() >= 5; i++) {
      Span line = layout.span(i);
      int to = Math.min(line.end(), line.start() + SPELLING);
      for (int at = line.start(); at < to; at++) {
        char c = text[at];
        // Most characters are no capitals.
        if (c < 'A' || (c >= 'a' && c <= 'z') || WordTable.lower(c) != label.charAt(0)) {
          continue;
        }
        char before = at == line.start() ? ' ' : text[at - 1];
        boolean start =
            Character.isUpperCase(c)
                && (!Character.isLetterOrDigit(before) || Character.isLowerCase(before));
        int end = start ? spelled(text, at, line.end(), label) : -1;
        if (end > 0) {
          Span span = layout.text.toSource(new Span(at, end));
          add(new String(text, at, end - at), span, confidence, Outlet.Evidence.TEXT);
          return true;
        }
      }
    }
    return false;
  }

  /** The end of the words at {@code from} that spell {@code label}, or -1. */
  private static int spelled(char[] text, int from, int to, String label) {
    int i = from;
    int matched = 0;
    while (i < to && matched < label.length()) {
      char c = Character.toLowerCase(text[i]);
      if (c == label.charAt(matched)) {
        matched++;
      } else if (matched == 0 || " -'’".indexOf(c) < 0) {
        return -1;
      }
      i++;
    }
    boolean whole = i == to || !Character.isLetterOrDigit(text[i]);
    return matched == label.length() && whole ? i : -1;
  }

  // Lines.

  /**
   * The pieces of a page's title that may be its outlet, the last or the first: "Headline | World |
   * Site", "Site: Headline".
   */
  static List<Found> inTitle(String title, String headline) {
    List<Found> found = new ArrayList<>();
    if (title.length() > LONGEST_TITLE) {
      return found;
    }
    boolean own = title.equals(headline);
    boolean anchored =
        !headline.isEmpty()
            && title.length() > headline.length()
            && WordTable.fold(title).startsWith(WordTable.fold(headline));
    int start = 0;
    boolean dash = false;
    Matcher joint = TITLE_JOINT.matcher(title);
    while (WordTable.hasAny(title, JOINTS) && joint.find()) {
      if (start > 0) {
        found.addAll(candidate(title, new Span(start, joint.start()), 0.35));
      }
      start = joint.end();
      dash = DASHES.indexOf(joint.group().strip().charAt(0)) >= 0;
    }
    if (start > 0 && start < title.length()) {
      double sure = anchored ? 0.75 : own && dash ? BEHIND_DASH : 0.52;
      found.addAll(candidate(title, new Span(start, title.length()), sure));
    }
    int colon = title.indexOf(": ");
    if (colon > 0 && headline.length() > 8 && title.substring(colon + 2).equals(headline)) {
      found.addAll(candidate(title, new Span(0, colon), 0.7));
    }
    return found;
  }

  /**
   * The holder of the rights on a copyright line, "© 2019 The Daily Planet. All rights reserved.",
   * and what stands before the mark.
   *
   * @param below whether the line stands below the text; above that only a year or a claim of all
   *     rights tells it from a picture's credit
   */
  static List<Found> inCopyright(String line, boolean below) {
    boolean marked = false;
    for (int i = 0; i < line.length() && !marked; i++) {
      marked =
          switch (line.charAt(i)) {
            case '©', 'Ⓒ', 'ⓒ' -> true;
            case '(' -> line.regionMatches(true, i, "(c)", 0, 3);
            case 'c', 'C' -> line.regionMatches(true, i, "copyright", 0, 9);
            default -> false;
          };
    }
    String folded = marked ? WordTable.fold(line) : "";
    Matcher mark = RIGHTS_MARK.matcher(folded);
    if (!marked || !mark.find()) {
      return List.of();
    }
    int start = mark.end();
    Matcher stop = HOLDER_END.matcher(folded).region(start, folded.length());
    int end = stop.find() && stop.start() > start + 1 ? stop.start() : folded.length();
    boolean claimed = mark.group().chars().anyMatch(Character::isDigit);
    for (String rights : Words.RIGHTS) {
      int at = folded.indexOf(rights, start);
      claimed |= at >= 0;
      end = at >= 0 ? Math.min(end, at) : end;
    }
    if (!below && !claimed) {
      return List.of();
    }
    String holder = LAST_YEARS.matcher(folded.substring(start, end)).replaceFirst("");
    int whole = holder.length();
    for (int space = lastSpace(holder); space > 0; space = lastSpace(holder)) {
      if (!Words.COMPANY.contains(holder.substring(space + 1).replaceAll("[.,]+$", "").strip())) {
        break;
      }
      holder = holder.substring(0, space);
    }
    double sure = holder.stripTrailing().length() < whole - 1 ? 0.4 : 0.5;
    List<Found> found =
        new ArrayList<>(candidate(line, new Span(start, start + holder.length()), sure));
    int from = mark.start();
    while (from > 0 && "|•·.".indexOf(line.charAt(from - 1)) < 0) {
      from--;
    }
    found.addAll(candidate(line, new Span(from, mark.start()), 0.5));
    return found;
  }

  private static int lastSpace(String holder) {
    return holder.stripTrailing().lastIndexOf(' ');
  }

  /** The outlet's own name in one of its invitations: "More From The Daily Planet". */
  static List<Found> invitation(String line) {
    String word = line.length() > LONGEST_INVITATION ? "" : WordTable.fold(Words.firstWord(line));
    for (String before : Words.BEFORE.getOrDefault(word, List.of())) {
      String folded = WordTable.fold(line);
      int start = before.length() + 1;
      if (line.length() > start && folded.startsWith(before)) {
        boolean colon = folded.startsWith(": ", start - 1);
        if (colon || folded.charAt(start - 1) == ' ') {
          return invited(line, folded, colon ? start + 1 : start, before);
        }
      }
    }
    return List.of();
  }

  private static List<Found> invited(String line, String folded, int start, String before) {
    int end = line.length();
    for (String behind : Words.BEHIND) {
      int at = folded.indexOf(" " + behind, start);
      end = at > 0 ? Math.min(end, at) : end;
    }
    boolean closed = end < line.length();
    boolean person =
        Outlets.named(line.substring(start, end)).isEmpty()
            && NameReader.read(line, start).filter(NameReader.Names::allKnown).isPresent();
    boolean strong = closed || before.startsWith("more ") || before.contains("subscribe");
    return person || start >= end || Character.isLowerCase(line.charAt(start))
        ? List.of()
        : candidate(line, new Span(start, end), closed ? 0.55 : strong ? 0.52 : 0.3);
  }

  /** What stands in {@code span} as an outlet's name, if it may be one; surer where it is known. */
  private static List<Found> candidate(String text, Span span, double confidence) {
    int start = span.start();
    int end = span.end();
    while (start < end && Line.isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start
        && (Line.isBlank(text.charAt(end - 1)) || ".,:".indexOf(text.charAt(end - 1)) >= 0)) {
      end--;
    }
    String name = text.substring(start, end);
    Span within = new Span(start, end);
    if (name.length() < 2 || Words.NO_OUTLET.contains(WordTable.fold(name))) {
      return List.of();
    }
    if (Outlets.agency(name).isPresent()) {
      return List.of(new Found(name, within, confidence - KNOWN));
    }
    Optional<String> known = Outlets.named(name);
    boolean certain = known.isPresent() || Outlets.isHost(name);
    Line line = Line.of(name);
    boolean shaped =
        name.split("\\s+", -1).length <= MOST_WORDS
            && "?!".indexOf(name.charAt(name.length() - 1)) < 0
            && Character.isLetterOrDigit(name.charAt(0))
            && (!Character.isLowerCase(name.charAt(0)) || name.indexOf(' ') < 0)
            && !line.dated
            && !Phrases.builtin().in(line).isThere();
    if (!certain && !shaped) {
      return List.of();
    }
    boolean surer = certain || Outlets.beginsKnown(name);
    return List.of(new Found(known.orElse(name), within, confidence + (surer ? KNOWN : 0)));
  }
}
