package pressfold.read;

import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pressfold.model.Author;
import pressfold.model.Dateline;
import pressfold.model.Doubt;
import pressfold.model.Outlet;
import pressfold.model.Part;
import pressfold.model.Published;
import pressfold.model.SourceLink;
import pressfold.source.Problem;
import pressfold.source.Span;

/**
 * Reads what stands around an article's text: who wrote it, when, for whom, and where the original
 * is. A line alone seldom tells; what counts is how near the headline it stands, and beside what.
 */
final class FurnitureReader {

  /** How far above the headline a date is looked for, and how far into the text a byline. */
  private static final int ABOVE = 5;

  private static final int INTO_TEXT = 3;
  private static final int BELOW = 9;
  private static final int LONGEST = 40;
  private static final int SHORT = 12;

  /** Names that nothing introduces are believed from here on. */
  private static final double BELIEVED = 0.6;

  private static final double CREDITED = 0.9;

  /** How sure an outlet is that a byline names, and one that a dateline names. */
  private static final double BYLINE_OUTLET = 0.9;

  private static final double DATELINE = 0.75;

  /**
   * A printed day and the day in an address may differ by a journey round the world and a night.
   */
  private static final long DAYS_APART = 4;

  private final Layout layout;
  private final Ledger ledger;
  private final boolean[] taken;
  private final ReadOptions options;
  private final String file;
  private final int head;
  private final int firstText;
  private final int lastText;
  private final String language;
  private final Map<Integer, List<DateReading>> dates = new HashMap<>();
  private final Map<Integer, Optional<BylineReading>> bylines = new HashMap<>();

  final List<Author> authors = new ArrayList<>();
  final List<Author> contributors = new ArrayList<>();
  final List<Doubt> doubts = new ArrayList<>();
  Optional<Outlet> outlet = Optional.empty();
  Optional<Published> published = Optional.empty();
  private Optional<String> bylineOutlet = Optional.empty();
  private Optional<Span> bylineSpan = Optional.empty();
  private Optional<ZoneId> home;
  private double outletSureness = 1;

  /**
   * @param head the headline's line, or -1
   */
  FurnitureReader(
      Layout layout,
      Ledger ledger,
      boolean[] taken,
      ReadOptions options,
      String file,
      int head,
      String language) {
    this.layout = layout;
    this.ledger = ledger;
    this.taken = taken;
    this.options = options;
    this.file = file;
    this.head = head;
    this.language = language;
    this.firstText = Math.max(head + 1, layout.firstText());
    int last = layout.size() - 1;
    while (last >= 0 && !layout.isText(last)) {
      last--;
    }
    this.lastText = last;
    this.home = options.zone();
  }

  /**
   * Reads all of it; what it knows is taken and entered in the ledger.
   *
   * @param source the original's address, where the text has it
   */
  void read(Optional<SourceLink> source) {
    Optional<String> host = source.map(link -> SourceLinkReader.host(link.url()));
    home = host.flatMap(Outlets::at).map(Outlets.Known::home).or(() -> home);
    byline();
    credits();
    outlet = outlet(host, source);
    if (home.isEmpty()) {
      home = outlet.flatMap(o -> Outlets.called(o.name())).map(Outlets.Known::home);
      dates.clear();
    }
    Optional<Published> printed = printed();
    Optional<Published> inUrl = dayIn(source, home);
    published = printed.or(() -> inUrl);
    if (printed.isPresent() && inUrl.isPresent()) {
      long apart = ChronoUnit.DAYS.between(inUrl.get().date(), printed.get().date());
      if (Math.abs(apart) > DAYS_APART) {
        doubt(
            "the printed date "
                + printed.get().date()
                + " is far from "
                + inUrl.get().date()
                + " in the address",
            "published: " + inUrl.get().date(),
            printed.get().span());
      }
    }
  }

  /** Takes the outlet that {@code dateline} names, where nothing surer told one. */
  void datelined(Dateline dateline) {
    if (outletSureness < DATELINE) {
      outlet =
          dateline
              .agency()
              .map(
                  name -> new Outlet(name, Optional.of(dateline.span()), Outlet.Evidence.DATELINE));
    }
  }

  /** The day that the original's address tells. */
  static Optional<Published> dayIn(Optional<SourceLink> source, Optional<ZoneId> zone) {
    return source.flatMap(
        link -> {
          String host = SourceLinkReader.host(link.url());
          Optional<ZoneId> home = Outlets.at(host).map(Outlets.Known::home).or(() -> zone);
          return UrlDateReader.read(link.url(), host, home)
              .map(day -> moved(day, link.span().start()));
        });
  }

  /** The outlet that the original's address tells. */
  static Optional<Outlet> publisher(Optional<SourceLink> source, ReadOptions options) {
    return source.map(
        link -> {
          String host = SourceLinkReader.host(link.url());
          Optional<String> settled = settled(host, options);
          return new Outlet(
              settled.orElseGet(() -> Outlets.at(host).map(Outlets.Known::name).orElse(host)),
              Optional.of(link.span()),
              settled.isPresent() ? Outlet.Evidence.CONFIG : Outlet.Evidence.URL);
        });
  }

  private static Published moved(Published day, int by) {
    return new Published(
        day.date(), day.time(), day.offset(), day.span().shift(by), day.evidence());
  }

  private void doubt(String message, String line, Span source) {
    doubts.add(
        new Doubt(
            Problem.warning(file, message, "Settle it in the front matter: " + line),
            Optional.of(source)));
  }

  private List<DateReading> dates(int i) {
    return dates.computeIfAbsent(i, line -> DateReader.read(layout.text(line), language, home));
  }

  private Optional<BylineReading> bylineAt(int i) {
    return bylines.computeIfAbsent(i, line -> BylineReader.read(layout.text(line), dates(line)));
  }

  // The byline.

  private void byline() {
    int from = Math.max(0, head - ABOVE);
    int to = Math.min(layout.size(), firstText + INTO_TEXT);
    int best = -1;
    double most = 0;
    boolean staffed = false;
    for (int i = from; i < to; i++) {
      if (taken[i]
          || layout.line(i).length > LONGEST
          || (layout.isText(i) && layout.line(i).isProse())) {
        continue;
      }
      boolean credit = BylineReader.credit(layout.text(i)).isPresent();
      Optional<BylineReading> found = credit ? Optional.empty() : bylineAt(i);
      boolean above = i < head;
      if (found.isEmpty() || (above && found.get().kind() == BylineReading.Kind.NAMES)) {
        continue;
      }
      BylineReading reading = found.get();
      switch (reading.kind()) {
        case EMPTY -> {
          taken[i] = true;
          ledger.remove(layout.span(i), "empty byline", "byline", "a byline that names nobody");
        }
        case OPEN -> {
          int next = i + 1;
          boolean named =
              next < to
                  && !taken[next]
                  && bylineAt(next).filter(b -> b.kind() == BylineReading.Kind.NAMES).isPresent();
          if (named && most < 0.95) {
            best = next;
            most = 0.95;
          }
          Optional<BylineReading> staff =
              next < to && !named ? BylineReader.staffOn(layout.text(next)) : Optional.empty();
          if (staff.isPresent()) {
            staffed = true;
            bylineOutlet = bylineOutlet.or(staff.get()::agency);
            keep(next, Part.Kind.BYLINE, "a byline without a person");
          }
          keep(i, Part.Kind.BYLINE, "opens a byline");
        }
        case STAFF -> {
          staffed = true;
          bylineOutlet = bylineOutlet.or(reading::agency);
          keep(i, Part.Kind.BYLINE, "a byline without a person");
        }
        case BYLINE -> {
          double sure = reading.confidence() - (above ? 0.1 : 0);
          if (most < sure) {
            best = i;
            most = above ? sure : 1;
          }
        }
        case NAMES -> {
          double confidence = inPlace(i, reading);
          if (!staffed && confidence >= BELIEVED && confidence > most) {
            best = i;
            most = Math.min(0.9, confidence);
          }
        }
      }
    }
    if (best >= 0) {
      take(best, most);
      for (int i = best + 1; i < Math.min(to, best + 3); i++) {
        if (!taken[i]
            && bylineAt(i).filter(b -> b.kind() == BylineReading.Kind.BYLINE).isPresent()) {
          take(i, most);
        }
      }
    }
  }

  /** How sure names without an opener are, standing where they do. */
  private double inPlace(int i, BylineReading reading) {
    double confidence = reading.confidence();
    boolean dated = isDateLine(i + 1) || isDateLine(i - 1);
    confidence += dated ? 0.2 : isDateLine(i + 2) || isDateLine(i - 2) ? 0.1 : 0;
    confidence += i <= head + 3 ? 0.1 : 0;
    String line = layout.text(i);
    for (int k = i + 1; k <= Math.min(layout.size() - 1, i + 3); k++) {
      confidence += layout.text(k).startsWith(line) ? 0.15 : 0;
    }
    boolean agency = reading.agency().flatMap(Outlets::agency).isPresent();
    // A photographer's credit looks the same, and a list of names is no byline.
    confidence -= agency && i > head + 2 ? 0.4 : 0;
    confidence -=
        isNames(i - 1) || (isNames(i + 1) && !layout.text(i + 1).startsWith(line)) ? 0.3 : 0;
    return isSubject(reading.authors().get(0).text()) ? confidence - 0.4 : confidence;
  }

  private boolean isDateLine(int i) {
    return i >= 0 && i < layout.size() && layout.line(i).length < 20 && !dates(i).isEmpty();
  }

  private boolean isNames(int i) {
    return i > head
        && i < layout.size()
        && layout.line(i).length <= LONGEST
        && bylineAt(i).filter(b -> b.kind() == BylineReading.Kind.NAMES).isPresent();
  }

  /** Whether the article tells of {@code name}: who is written about has seldom written it. */
  private boolean isSubject(String name) {
    if (head >= 0 && layout.text(head).contains(name)) {
      return true;
    }
    for (int i = firstText; i < lastText - 1; i++) {
      if (layout.isText(i) && layout.line(i).isProse() && layout.text(i).contains(name)) {
        return true;
      }
    }
    return false;
  }

  private void take(int i, double confidence) {
    BylineReading reading = bylineAt(i).orElseThrow();
    for (Name name : reading.authors()) {
      boolean named = authors.stream().anyMatch(author -> author.name().equals(name.text()));
      if (!named) {
        authors.add(author(i, name, Math.min(confidence, Math.max(reading.confidence(), 0.6))));
      }
    }
    bylineOutlet = bylineOutlet.or(reading::agency);
    bylineSpan = Optional.of(layout.span(i));
    keep(i, Part.Kind.BYLINE, "byline");
  }

  private Author author(int line, Name name, double confidence) {
    Span span = name.span().shift(layout.span(line).start());
    return new Author(name.text(), layout.text.toSource(span), confidence);
  }

  private void keep(int i, Part.Kind kind, String why) {
    if (!taken[i]) {
      taken[i] = true;
      ledger.keep(kind, layout.span(i), why);
    }
  }

  /** "Reporting by …", "… contributed to this report", below the text. */
  private void credits() {
    int from = Math.max(firstText, lastText - INTO_TEXT);
    for (int i = from; i < Math.min(layout.size(), lastText + BELOW); i++) {
      if (taken[i]) {
        continue;
      }
      if (authors.isEmpty() && i > lastText) {
        blurb(i);
      }
      Optional<List<Name>> credit = BylineReader.credit(layout.text(i));
      if (credit.isPresent()) {
        for (Name name : credit.get()) {
          contributors.add(author(i, name, CREDITED));
        }
        keep(i, Part.Kind.BYLINE, "names who helped");
      }
    }
  }

  /** "Jane Doe is a staff writer at …": who wrote, told below the text alone. */
  private void blurb(int i) {
    BylineReader.blurb(layout.text(i))
        .ifPresent(
            name -> {
              authors.add(author(i, name, 0.7));
              keep(i, Part.Kind.BYLINE, "says who the author is");
            });
  }

  // The outlet.

  private Optional<Outlet> outlet(Optional<String> host, Optional<SourceLink> source) {
    Optional<Outlet> byUrl = publisher(source, options);
    boolean sure =
        host.filter(h -> settled(h, options).isPresent() || Outlets.at(h).isPresent()).isPresent();
    if (sure) {
      return byUrl;
    }
    outletSureness = 0;
    Optional<OutletReader.Found> spelled =
        host.flatMap(name -> OutletReader.spelling(layout, name));
    Optional<OutletReader.Found> found =
        spelled.or(() -> OutletReader.find(layout, head, lastText));
    if (found.isPresent() && found.get().confidence() > BYLINE_OUTLET) {
      outletSureness = found.get().confidence();
      return found.map(this::outlet);
    }
    bylineOutlet = bylineOutlet.or(this::besideDate);
    if (bylineOutlet.isPresent() && bylineOutlet.flatMap(Outlets::agency).isEmpty()) {
      outletSureness = BYLINE_OUTLET;
      return Optional.of(
          new Outlet(
              bylineOutlet.get(), bylineSpan.map(layout.text::toSource), Outlet.Evidence.TEXT));
    }
    outletSureness = found.map(OutletReader.Found::confidence).orElse(0.0);
    return found
        .or(() -> host.isEmpty() ? OutletReader.mailed(layout) : Optional.empty())
        .map(this::outlet)
        .or(() -> byUrl);
  }

  /** The outlet's name as some sites print it beside the date: "PaperTown October 6, 2018". */
  private Optional<String> besideDate() {
    for (int line = Math.max(0, head); line < Math.min(layout.size(), firstText + 1); line++) {
      int i = line;
      for (DateReading date : layout.line(i).length < 12 ? dates(i) : List.<DateReading>of()) {
        String before = layout.text(i).substring(0, date.span().start()).strip();
        boolean joint = false;
        for (int k = 1; k < before.length() && before.indexOf(' ') < 0; k++) {
          joint |=
              Character.isUpperCase(before.charAt(k))
                  && Character.isLowerCase(before.charAt(k - 1));
        }
        if (joint || Outlets.called(before).isPresent() || Outlets.isHost(before)) {
          bylineSpan = bylineSpan.or(() -> Optional.of(layout.span(i)));
          return Optional.of(before);
        }
      }
    }
    return Optional.empty();
  }

  private Outlet outlet(OutletReader.Found found) {
    return new Outlet(
        found.name(), Optional.of(layout.text.toSource(found.span())), Outlet.Evidence.TEXT);
  }

  private static Optional<String> settled(String host, ReadOptions options) {
    String part = host;
    while (part.indexOf('.') > 0) {
      String name = options.outlets().get(part);
      if (name != null) {
        return Optional.of(name);
      }
      part = part.substring(part.indexOf('.') + 1);
    }
    return Optional.empty();
  }

  // The date.

  private Optional<Published> printed() {
    int from = Math.max(0, head - ABOVE);
    int to = Math.min(layout.size(), firstText + INTO_TEXT);
    Optional<Published> best = Optional.empty();
    Optional<DateReading> unclear = Optional.empty();
    Span unclearAt = new Span(0, 0);
    int most = 0;
    for (int i = from; i < Math.min(layout.size(), Math.max(to, lastText + BELOW)); i++) {
      boolean below = i >= to;
      boolean prose = layout.line(i).isProse() || layout.line(i).length > LONGEST;
      if (prose || (below && i <= lastText)) {
        continue;
      }
      for (DateReading date : dates(i)) {
        int weight = weight(i, date, below);
        if (weight == 0) {
          continue;
        }
        Span span = layout.text.toSource(date.span().shift(layout.span(i).start()));
        if (date.date().isEmpty()) {
          unclear = Optional.of(date);
          unclearAt = span;
        } else if (weight > most) {
          most = weight;
          best =
              Optional.of(
                  new Published(
                      date.date().get(),
                      date.time(),
                      date.time().isPresent() ? date.offset() : Optional.empty(),
                      span,
                      Published.Evidence.TEXT));
        }
      }
      if (!below && !dates(i).isEmpty() && outside(i) <= LONGEST) {
        keep(i, Part.Kind.DATE, "date");
      }
    }
    if (best.isEmpty() && unclear.isPresent()) {
      doubt(
          "the date " + unclear.get().doubt().orElse("cannot be told"),
          "published: YYYY-MM-DD",
          unclearAt);
    }
    return best;
  }

  /**
   * How much {@code date} on line {@code i} speaks for being the day of publication; 0: nothing.
   */
  private int weight(int i, DateReading date, boolean below) {
    return switch (date.role()) {
      case PUBLISHED -> below ? 2 : 8;
      case PLAIN -> {
        int outside = outside(i);
        int alone = outside <= SHORT ? 2 : outside <= LONGEST ? 1 : 0;
        yield below || outside > 2 * LONGEST ? 0 : alone + (i > head ? 4 : 2);
      }
      case MODIFIED, OTHER -> 0;
    };
  }

  /** How many characters of line {@code i} are no part of its dates. */
  private int outside(int i) {
    int length = layout.span(i).length();
    for (DateReading date : dates(i)) {
      length -= date.span().length();
    }
    return length;
  }

  // The address.

  /**
   * The line that is the original's address: one above the text, or one whose words are the
   * headline's; -1 where there is none.
   */
  static int sourceLine(Layout layout) {
    int best = -1;
    int first = layout.firstText();
    for (int i = 0; i < layout.size(); i++) {
      Optional<SourceLinkReader.Link> link =
          layout.line(i).address ? SourceLinkReader.read(layout.text(i)) : Optional.empty();
      if (link.isPresent()) {
        boolean near = i <= first + 1;
        if (near || (best < 0 && link.get().labelled())) {
          best = i;
          if (near) {
            return best;
          }
        }
      }
    }
    return best;
  }

  /** The words of an address's longest piece, as a headline has them: "russia-recalls-envoy". */
  static Optional<Line> slug(String url) {
    int query = Math.max(url.indexOf('?'), url.indexOf('#'));
    String path = query < 0 ? url : url.substring(0, query);
    Optional<Line> longest = Optional.empty();
    for (String piece : path.substring(Math.min(path.length(), 8)).split("/", -1)) {
      int dot = piece.lastIndexOf('.');
      String name = dot > 0 ? piece.substring(0, dot) : piece;
      Line words = Line.of(name.replace('-', ' ').replace('_', ' ') + " ");
      if (words.words.length >= 3 && longest.map(l -> l.length < words.length).orElse(true)) {
        longest = Optional.of(words);
      }
    }
    return longest;
  }
}
