package pressfold.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pressfold.source.Span;

/**
 * Finds an outlet's name in the text around an article: in the page's title, in copyright lines, in
 * the site's invitations ("More from The Daily Planet"). One trace seldom tells; traces of the same
 * name add up.
 */
final class OutletReader {

  private static final int MOST_WORDS = 6;
  private static final int LONGEST_LINE = 160;

  /** What is less sure is no outlet. */
  private static final double LEAST = 0.39;

  /** What a second trace adds, and what a mere mention adds. */
  private static final double AGAIN = 0.15;

  /** What being known adds. */
  private static final double KNOWN = 0.35;

  private static final double PER_MENTION = 0.06;
  private static final int MOST_MENTIONS = 4;
  private static final Pattern RIGHTS_MARK =
      Pattern.compile(
          "(?:©|Ⓒ|ⓒ|\\([cC]\\)|\\b(?i:copyrights?)\\b)[\\s:,©]*(?:by\\s+)?"
              + "(?:\\d{4}\\s*(?:[-–—/,]\\s*(?:\\d{4}|\\d{2}|(?i:present))\\s*)?)?[,.|]?\\s*(?:by\\s+)?");
  private static final Pattern TITLE_JOINT = Pattern.compile("\\s+[|•·»–—-]{1,2}\\s+|\\s*[|»]\\s*");
  private static final Pattern LAST_YEARS =
      Pattern.compile("[\\s,]*\\d{4}(?:\\s*[-–]\\s*\\d{4})?$");

  /** The words, loaded when the first candidate is met. */
  private static final class Words {
    static final Set<String> RIGHTS;
    static final Set<String> COMPANY;
    static final Set<String> NO_OUTLET;
    static final List<String> BEFORE;
    static final List<String> BEHIND;

    static {
      WordTable table = WordTable.load("outlet-words.txt");
      RIGHTS = table.folded("rights");
      COMPANY = table.folded("company");
      NO_OUTLET = table.folded("no outlet");
      BEFORE = byLength(table.folded("before name"));
      BEHIND = byLength(table.folded("behind name"));
    }

    private static List<String> byLength(Set<String> phrases) {
      return phrases.stream().sorted((a, b) -> b.length() - a.length()).toList();
    }
  }

  /**
   * An outlet's name that was found.
   *
   * @param name as it stands there, or as readers know it where only its letters' case differs
   * @param span where it stands in the given text
   * @param confidence 0 to 1
   */
  record Found(String name, Span span, double confidence) {}

  private final Layout layout;
  private final Map<String, Found> traces = new HashMap<>();

  private OutletReader(Layout layout) {
    this.layout = layout;
  }

  /**
   * The outlet that the lines of {@code layout} tell of; spans are in its text.
   *
   * @param head the headline's line, or -1
   * @param lastText the last line of the article's text; below it are the site's own lines
   */
  static Optional<Found> find(Layout layout, int head, int lastText) {
    OutletReader reader = new OutletReader(layout);
    String headline = head < 0 ? "" : layout.text(head);
    for (int i = 0; i < Math.min(3, layout.size()); i++) {
      for (Found found : titlePieces(layout.text(i), headline)) {
        reader.add(i, Optional.of(found));
      }
    }
    for (int i = 0; i < layout.size(); i++) {
      if (layout.isText(i) && i > 0) {
        continue;
      }
      String line = layout.text(i);
      reader.add(i, i > lastText ? inCopyright(line) : Optional.empty());
      if (line.length() > LONGEST_LINE) {
        continue;
      }
      boolean host = Outlets.isHost(line) && Outlets.at(line.toLowerCase(Locale.ROOT)).isPresent();
      // "Nature", "Time" and their like are sections of other sites, too.
      boolean name = i == 0 || line.indexOf(' ') > 0;
      if (host || (name && Outlets.called(line).isPresent() && Outlets.agency(line).isEmpty())) {
        double sure = i == 0 ? 0.85 : 0.5;
        reader.add(i, Optional.of(new Found(line, new Span(0, line.length()), sure)));
      }
      reader.add(i, invitation(line));
    }
    return reader.best();
  }

  private void add(int line, Optional<Found> found) {
    if (found.isEmpty()) {
      return;
    }
    Found trace = found.get();
    Span span = trace.span.shift(layout.span(line).start());
    traces.merge(
        WordTable.fold(trace.name),
        new Found(trace.name, span, trace.confidence),
        (a, b) -> {
          Found surer = a.confidence >= b.confidence ? a : b;
          return new Found(surer.name, surer.span, surer.confidence + AGAIN);
        });
  }

  private Optional<Found> best() {
    Optional<Found> best = Optional.empty();
    double most = LEAST;
    for (Found trace :
        traces.values().stream().sorted((a, b) -> a.span.compareTo(b.span)).toList()) {
      double sure = trace.confidence + PER_MENTION * mentions(trace);
      if (sure > most) {
        most = sure;
        best = Optional.of(new Found(trace.name, trace.span, Math.min(0.99, sure)));
      }
    }
    return best;
  }

  /** How many other lines have the name, up to a few. */
  private int mentions(Found trace) {
    int mentions = 0;
    for (int i = 0; i < layout.size() && mentions < MOST_MENTIONS; i++) {
      boolean own = layout.span(i).contains(trace.span) || layout.span(i).length() > LONGEST_LINE;
      mentions += !own && mentions(layout.text(i), trace.name) ? 1 : 0;
    }
    return mentions;
  }

  private static boolean mentions(String line, String name) {
    for (int at = 0; at <= line.length() - name.length(); at++) {
      int end = at + name.length();
      if (line.regionMatches(true, at, name, 0, name.length())
          && (at == 0 || !Character.isLetterOrDigit(line.charAt(at - 1)))
          && (end == line.length() || !Character.isLetterOrDigit(line.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  /** The outlet at the end of a page's title, "Headline | Site"; see {@link #titlePieces}. */
  static Optional<Found> inTitle(String title, String headline) {
    List<Found> pieces = titlePieces(title, headline);
    return pieces.isEmpty() ? Optional.empty() : Optional.of(pieces.get(pieces.size() - 1));
  }

  /**
   * The pieces of a page's title that may be its outlet: "Headline | World | Site", "Site:
   * Headline".
   */
  static List<Found> titlePieces(String title, String headline) {
    List<Found> found = new ArrayList<>();
    if (title.length() > 300) {
      return found;
    }
    boolean anchored =
        !headline.isEmpty()
            && title.length() > headline.length()
            && WordTable.fold(title).startsWith(WordTable.fold(headline));
    Matcher joint = TITLE_JOINT.matcher(title);
    int start = -1;
    while (joint.find()) {
      if (start > 0) {
        candidate(title, new Span(start, joint.start()), 0.35).ifPresent(found::add);
      }
      start = joint.end();
    }
    if (start > 0 && start < title.length()) {
      candidate(title, new Span(start, title.length()), anchored ? 0.75 : 0.52)
          .ifPresent(found::add);
    }
    int colon = title.indexOf(": ");
    boolean leads =
        colon > 0
            && headline.length() > 8
            && title.substring(colon + 2).strip().equals(headline.strip());
    if (leads) {
      candidate(title, new Span(0, colon), 0.7).ifPresent(found::add);
    }
    return found;
  }

  /**
   * The holder of the rights on a copyright line, "© 2019 The Daily Planet. All rights reserved."
   */
  static Optional<Found> inCopyright(String line) {
    Matcher mark = RIGHTS_MARK.matcher(line);
    if (line.length() > 400 || !mark.find()) {
      return Optional.empty();
    }
    int start = mark.end();
    int end = start;
    while (end < line.length()
        && "|•·,;()–—/".indexOf(line.charAt(end)) < 0
        && !isStop(line, end)) {
      end++;
    }
    String holder = line.substring(start, end);
    String folded = WordTable.fold(holder);
    for (String rights : Words.RIGHTS) {
      int at = folded.indexOf(rights);
      if (at >= 0 && folded.length() == holder.length()) {
        holder = holder.substring(0, at);
        folded = folded.substring(0, at);
      }
    }
    int article = Math.max(holder.indexOf(" a "), holder.indexOf(" an "));
    holder = article > 0 ? holder.substring(0, article) : holder;
    holder = LAST_YEARS.matcher(holder.stripTrailing()).replaceFirst("").stripTrailing();
    boolean company = true;
    boolean corporate = false;
    while (company) {
      int space = holder.lastIndexOf(' ');
      String last = WordTable.fold(holder.substring(space + 1)).replaceAll("[.,]+$", "");
      company = space > 0 && Words.COMPANY.contains(last);
      corporate |= company;
      holder = company ? holder.substring(0, space).replaceAll("[,\\s]+$", "") : holder;
    }
    return candidate(line, new Span(start, start + holder.length()), corporate ? 0.4 : 0.5);
  }

  /** The outlet's own name in one of its invitations: "More From The Daily Planet". */
  static Optional<Found> invitation(String line) {
    if (line.length() > 90) {
      return Optional.empty();
    }
    String folded = WordTable.fold(line);
    if (folded.length() != line.length()) {
      return Optional.empty();
    }
    for (String before : Words.BEFORE) {
      int start = before.length() + 1;
      boolean begins =
          folded.startsWith(before)
              && line.length() > start
              && (line.charAt(start - 1) == ' ' || line.startsWith(": ", start - 1));
      if (begins) {
        start += line.charAt(start - 1) == ':' ? 1 : 0;
        return invited(line, folded, start, before);
      }
    }
    return Optional.empty();
  }

  private static Optional<Found> invited(String line, String folded, int start, String before) {
    int end = line.length();
    boolean closed = false;
    for (String behind : Words.BEHIND) {
      int at = folded.indexOf(" " + behind, start);
      closed |= at > 0;
      end = at > 0 ? Math.min(end, at) : end;
    }
    int and = folded.indexOf(" and ", start);
    if (and > 0 && Outlets.called(line.substring(start, end)).isEmpty()) {
      end = Math.min(end, and);
    }
    boolean capital = start < end && !Character.isLowerCase(line.charAt(start));
    boolean person =
        capital
            && Outlets.named(line.substring(start, end)).isEmpty()
            && NameReader.read(line, start).filter(NameReader.Names::allKnown).isPresent();
    boolean strong = closed || before.startsWith("more ") || before.contains("subscribe");
    return capital && !person
        ? candidate(line, new Span(start, end), closed && strong ? 0.55 : strong ? 0.52 : 0.3)
        : Optional.empty();
  }

  /** A full stop that ends a sentence, not one inside "Example.com" or "U.S. News". */
  private static boolean isStop(String line, int i) {
    return line.charAt(i) == '.'
        && (i + 1 == line.length() || Character.isWhitespace(line.charAt(i + 1)))
        && i > 2
        && Character.isLetterOrDigit(line.charAt(i - 1))
        && line.charAt(i - 2) != '.'
        && line.charAt(i - 2) != ' ';
  }

  /** What stands in {@code span} as an outlet's name, if it may be one; surer where it is known. */
  private static Optional<Found> candidate(String text, Span span, double confidence) {
    int start = span.start();
    int end = span.end();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start
        && (Character.isWhitespace(text.charAt(end - 1))
            || ".,:".indexOf(text.charAt(end - 1)) >= 0)) {
      end--;
    }
    String name = text.substring(start, end);
    Span within = new Span(start, end);
    if (name.length() < 2 || Words.NO_OUTLET.contains(WordTable.fold(name))) {
      return Optional.empty();
    }
    if (Outlets.agency(name).isPresent()) {
      return Optional.of(new Found(name, within, confidence - KNOWN));
    }
    Optional<String> known = Outlets.named(name);
    if (known.isPresent()) {
      return Optional.of(new Found(known.get(), within, confidence + KNOWN));
    }
    boolean host = Outlets.isHost(name);
    boolean partly = Outlets.beginsKnown(name);
    boolean shaped =
        name.split("\\s+", -1).length <= MOST_WORDS
            && "?!".indexOf(name.charAt(name.length() - 1)) < 0
            && (!Character.isLowerCase(name.charAt(0)) || name.indexOf(' ') < 0);
    return partly || host || shaped
        ? Optional.of(new Found(name, within, confidence + (partly || host ? KNOWN : 0)))
        : Optional.empty();
  }

  /** The outlet whose host an e-mail address has, by the name that the text has for it. */
  static Optional<Found> mailed(Layout layout) {
    String text = layout.text.text();
    int at = text.indexOf('@');
    while (at > 0) {
      int end = at + 1;
      while (end < text.length()
          && (Character.isLetterOrDigit(text.charAt(end)) || ".-".indexOf(text.charAt(end)) >= 0)) {
        end++;
      }
      String host = WordTable.fold(text.substring(at + 1, end));
      boolean address = Character.isLetterOrDigit(text.charAt(at - 1)) && host.indexOf('.') > 0;
      boolean own = address && !Words.NO_OUTLET.contains(host.substring(0, host.indexOf('.')));
      Optional<Found> found = own ? spelling(layout, host) : Optional.empty();
      if (found.isPresent()) {
        return found;
      }
      at = text.indexOf('@', end);
    }
    return Optional.empty();
  }

  /**
   * The name that {@code layout} has for the outlet at an unknown {@code host}: words that, written
   * together, are the host's own: "The Daily Planet" for dailyplanet.example.
   */
  static Optional<Found> spelling(Layout layout, String host) {
    String label = host.substring(0, Math.max(0, host.indexOf('.')));
    if (label.length() < 5) {
      return Optional.empty();
    }
    String text = layout.text.text();
    for (int i = 0; i < layout.size(); i++) {
      Span line = layout.span(i);
      for (int at = line.start(); at < Math.min(line.end(), line.start() + 200); at++) {
        boolean wordStart =
            Character.toLowerCase(text.charAt(at)) == label.charAt(0)
                && Character.isUpperCase(text.charAt(at))
                && (at == line.start()
                    || !Character.isLetterOrDigit(text.charAt(at - 1))
                    || Character.isLowerCase(text.charAt(at - 1)));
        int end = wordStart ? spelled(text, at, line.end(), label) : -1;
        if (end > 0) {
          return Optional.of(new Found(text.substring(at, end), new Span(at, end), 0.8));
        }
      }
    }
    return Optional.empty();
  }

  /** The end of the words at {@code from} that spell {@code label}, or -1. */
  private static int spelled(String line, int from, int to, String label) {
    int i = from;
    int matched = 0;
    while (i < to && matched < label.length()) {
      char c = Character.toLowerCase(line.charAt(i));
      if (c == label.charAt(matched)) {
        matched++;
      } else if (c != ' ' && c != '-' && c != '\'' && c != '’') {
        return -1;
      }
      i++;
    }
    boolean whole = i == to || !Character.isLetterOrDigit(line.charAt(i));
    return matched == label.length() && whole && line.charAt(from) != 'h' ? i : -1;
  }
}
