package pressfold.read;

import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import pressfold.model.Author;
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

  /** Names that nothing introduces are believed from here on. */
  private static final double BELIEVED = 0.6;

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
    Optional<Published> inUrl =
        source.flatMap(
            link ->
                UrlDateReader.read(link.url(), SourceLinkReader.host(link.url()), home)
                    .map(day -> moved(day, link.span().start())));
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
    int from = Math.max(0, head + 1);
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
      Optional<BylineReading> found = bylineAt(i);
      if (found.isEmpty()) {
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
          keep(i, Part.Kind.BYLINE, "opens a byline");
        }
        case STAFF -> {
          staffed = true;
          bylineOutlet = bylineOutlet.or(reading::agency);
          keep(i, Part.Kind.BYLINE, "a byline without a person");
        }
        case BYLINE -> {
          if (most < reading.confidence()) {
            best = i;
            most = Math.max(1, reading.confidence());
          }
        }
        case NAMES -> {
          double confidence = inPlace(i, reading);
          if (!staffed && confidence >= BELIEVED && confidence > most) {
            best = i;
            most = Math.min(0.9, confidence);
          }
        }
        case CREDIT -> {}
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
    boolean dated = false;
    for (int k = Math.max(0, i - 2); k <= Math.min(layout.size() - 1, i + 2); k++) {
      dated |= k != i && layout.line(k).length < 20 && !dates(k).isEmpty();
    }
    confidence += dated ? 0.2 : 0;
    confidence += i <= head + 3 ? 0.1 : 0;
    String line = layout.text(i);
    for (int k = i + 1; k <= Math.min(layout.size() - 1, i + 3); k++) {
      confidence += layout.text(k).startsWith(line) ? 0.15 : 0;
    }
    boolean agency = reading.agency().flatMap(Outlets::agency).isPresent();
    return agency && !dated ? confidence - 0.4 : confidence;
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
      Optional<BylineReading> credit =
          bylineAt(i).filter(b -> b.kind() == BylineReading.Kind.CREDIT);
      if (credit.isPresent()) {
        for (Name name : credit.get().contributors()) {
          contributors.add(author(i, name, credit.get().confidence()));
        }
        keep(i, Part.Kind.BYLINE, "names who helped");
      }
    }
  }

  // The outlet.

  private Optional<Outlet> outlet(Optional<String> host, Optional<SourceLink> source) {
    Optional<Span> inUrl = source.map(SourceLink::span);
    Optional<String> settled = host.flatMap(this::settled);
    if (settled.isPresent()) {
      return Optional.of(new Outlet(settled.get(), inUrl, Outlet.Evidence.CONFIG));
    }
    Optional<Outlets.Known> known = host.flatMap(Outlets::at);
    if (known.isPresent()) {
      return Optional.of(new Outlet(known.get().name(), inUrl, Outlet.Evidence.URL));
    }
    Optional<Outlet> told = inText();
    return told.isPresent() ? told : host.map(name -> new Outlet(name, inUrl, Outlet.Evidence.URL));
  }

  private Optional<String> settled(String host) {
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

  private Optional<Outlet> inText() {
    Optional<Outlet> best = Optional.empty();
    double most = 0.45;
    String headline = head < 0 ? "" : layout.text(head);
    for (int i = 0; i < Math.min(3, layout.size()); i++) {
      if (i == head || layout.line(i).length > LONGEST) {
        continue;
      }
      Optional<OutletReader.Found> found = OutletReader.inTitle(layout.text(i), headline);
      if (found.isPresent() && found.get().confidence() > most) {
        most = found.get().confidence();
        best = Optional.of(outlet(i, found.get()));
      }
    }
    if (most < 0.8 && bylineOutlet.isPresent() && bylineSpan.isPresent()) {
      most = 0.8;
      best =
          Optional.of(
              new Outlet(
                  bylineOutlet.get(),
                  Optional.of(layout.text.toSource(bylineSpan.get())),
                  Outlet.Evidence.TEXT));
    }
    for (int i = Math.max(0, lastText); i < layout.size() && most < 0.8; i++) {
      Optional<OutletReader.Found> found = OutletReader.inCopyright(layout.text(i));
      if (found.isPresent() && found.get().confidence() > most) {
        most = found.get().confidence();
        best = Optional.of(outlet(i, found.get()));
      }
    }
    return best;
  }

  private Outlet outlet(int line, OutletReader.Found found) {
    Span span = found.span().shift(layout.span(line).start());
    return new Outlet(found.name(), Optional.of(layout.text.toSource(span)), Outlet.Evidence.TEXT);
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
      case PUBLISHED -> below ? 2 : 6;
      case PLAIN -> below || (outside(i) > 2 * LONGEST) ? 0 : i > head ? 4 : 3;
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
      Optional<SourceLinkReader.Link> link = SourceLinkReader.read(layout.text(i));
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

  /** The words of an address's last piece, as a headline has them: "russia-recalls-envoy". */
  static Optional<long[]> slug(String url) {
    int query = Math.max(url.indexOf('?'), url.indexOf('#'));
    String path = query < 0 ? url : url.substring(0, query);
    Optional<long[]> longest = Optional.empty();
    for (String piece : path.substring(Math.min(path.length(), 8)).split("/", -1)) {
      long[] words =
          Line.wordsOf(
              piece
                      .toLowerCase(Locale.ROOT)
                      .replace('-', ' ')
                      .replace('_', ' ')
                      .replaceAll("\\.\\w+$", " ")
                  + " ");
      if (words.length >= 3 && (longest.isEmpty() || words.length > longest.get().length)) {
        longest = Optional.of(words);
      }
    }
    return longest;
  }
}
