package pressfold.read;

import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import pressfold.model.Author;
import pressfold.model.Outlet;
import pressfold.model.Part;
import pressfold.model.Published;
import pressfold.model.SourceLink;
import pressfold.read.BylineReading.Kind;
import pressfold.source.Span;

/**
 * Reads what stands around an article's text: who wrote it, and when. A line alone seldom tells;
 * what counts is how near the headline it stands, and beside what.
 */
final class FurnitureReader {

  /** How far above the headline a date is looked for, and how far into the text a byline. */
  private static final int ABOVE = 5;

  private static final int INTO_TEXT = 3;
  private static final int BELOW = 9;

  /** A longer line is no byline (words) and no date (characters beside it). */
  private static final int LONGEST = 40;

  private static final int SHORT = 12;

  /** Names that nothing introduces are believed from here on. */
  private static final double BELIEVED = 0.6;

  /** A name of several words written as one. */
  private static final Pattern JOINT_NAME = Pattern.compile("\\p{L}*\\p{Ll}\\p{Lu}\\S*");

  private static final double CREDITED = 0.9;

  /**
   * A printed day and the day in an address may differ by a journey round the world and a night.
   */
  private static final long DAYS_APART = 4;

  private final Layout layout;
  private final int head;
  private final int firstText;
  private final int lastText;
  private final String language;

  /** By line, once somebody asked. */
  private final Map<Integer, List<DateReading>> dates = new HashMap<>();

  private final Map<Integer, Optional<BylineReading>> bylines = new HashMap<>();
  private Optional<ZoneId> home = Optional.empty();
  private Optional<Span> bylineSpan = Optional.empty();
  private Optional<String> agency = Optional.empty();

  final List<Author> authors = new ArrayList<>();
  final List<Author> contributors = new ArrayList<>();
  Optional<Published> published = Optional.empty();

  /**
   * @param head the headline's line, or -1
   */
  FurnitureReader(Layout layout, int head, String language) {
    this.layout = layout;
    this.head = head;
    this.language = language;
    this.firstText = Math.max(head + 1, layout.firstText());
    int last = layout.size() - 1;
    while (last >= 0 && !layout.isText(last)) {
      last--;
    }
    this.lastText = last;
  }

  /**
   * Reads all of it; what it knows is taken and entered in the ledger.
   *
   * @param source the original's address, where the text has it
   * @param outlets is told what the byline says, and asked for the outlet's zone
   * @param zone where dates belong that tell no zone, and whose outlet is unknown
   */
  void read(Optional<SourceLink> source, OutletReader outlets, Optional<ZoneId> zone) {
    home = zone;
    byline();
    credits();
    outlets.look(head, lastText);
    agency = agency.or(this::besideDate);
    agency
        .filter(name -> Outlets.agency(name).isEmpty())
        .ifPresent(name -> outlets.told(name, bylineSpan, false));
    Optional<ZoneId> known =
        outlets.best().map(Outlet::name).flatMap(Outlets::called).map(Outlets.Known::home);
    if (known.isPresent()) {
      home = known;
      // Where an outlet is at home decides what a date means, not where one stands.
      dates.values().removeIf(found -> !found.isEmpty());
    }
    Optional<Published> printed = printed();
    Optional<Published> inUrl = source.flatMap(link -> UrlDateReader.read(link, home));
    published = printed.or(() -> inUrl);
    if (printed.isPresent() && inUrl.isPresent()) {
      long apart = ChronoUnit.DAYS.between(inUrl.get().date(), printed.get().date());
      if (Math.abs(apart) > DAYS_APART) {
        layout.ledger.doubt(
            "the printed date "
                + printed.get().date()
                + " is far from "
                + inUrl.get().date()
                + " in the address",
            "published: " + inUrl.get().date(),
            Optional.of(printed.get().span()));
      }
    }
  }

  private List<DateReading> dates(int i) {
    List<DateReading> known = dates.get(i);
    if (known == null) {
      // The day in an address is read from the original's alone.
      boolean address = layout.line(i).address;
      known = address ? List.of() : DateReader.read(layout.text(i), language, home);
      dates.put(i, known);
    }
    return known;
  }

  private Optional<BylineReading> bylineAt(int i) {
    Optional<BylineReading> known = bylines.get(i);
    if (known == null) {
      known = new BylineReader(layout.text(i), dates(i)).read();
      bylines.put(i, known);
    }
    return known;
  }

  private boolean is(Kind kind, int i) {
    return bylineAt(i).filter(b -> b.kind() == kind).isPresent();
  }

  // The byline.

  private void byline() {
    int to = Math.min(layout.size(), firstText + INTO_TEXT);
    int best = -1;
    double most = 0;
    boolean staffed = false;
    for (int i = Math.max(0, head - ABOVE); i < to; i++) {
      boolean text = layout.isText(i) && layout.line(i).isProse();
      if (layout.taken[i] || text || layout.line(i).length > LONGEST || bylineAt(i).isEmpty()) {
        continue;
      }
      BylineReading reading = bylineAt(i).orElseThrow();
      boolean above = i < head;
      double sure = reading.confidence() - (above ? 0.1 : 0);
      switch (reading.kind()) {
        case EMPTY -> layout.remove(i, "empty byline", "byline", "a byline that names nobody");
        case OPEN -> {
          layout.keep(i, Part.Kind.BYLINE, "opens a byline");
          if (i + 1 < to && !layout.taken[i + 1] && is(Kind.NAMES, i + 1)) {
            best = i + 1;
            most = Math.max(most, 0.95);
          }
        }
        case STAFF -> {
          staffed = true;
          staff(i, reading);
        }
        case BYLINE -> {
          if (most < sure) {
            best = i;
            most = above ? sure : 1;
          }
        }
        case NAMES -> {
          sure = above || staffed ? 0 : inPlace(i, reading);
          if (sure >= BELIEVED && sure > most) {
            best = i;
            most = Math.min(0.9, sure);
          }
        }
      }
    }
    for (int i = best; best >= 0 && i < Math.min(to, best + 3); i++) {
      if (i == best || (!layout.taken[i] && is(Kind.BYLINE, i))) {
        take(i, most);
      }
    }
  }

  private void staff(int i, BylineReading desk) {
    agency = agency.or(desk::agency);
    layout.keep(i, Part.Kind.BYLINE, "a byline without a person");
  }

  /** How sure names without an opener are, standing where they do. */
  private double inPlace(int i, BylineReading reading) {
    double confidence = reading.confidence() + (i <= head + 3 ? 0.2 : 0.1);
    // A photographer's credit looks the same, and a list of names is no byline.
    boolean credit = reading.agency().flatMap(Outlets::agency).isPresent() && i > head + 2;
    boolean listed =
        isNames(i - 1) || (isNames(i + 1) && !layout.text(i + 1).startsWith(layout.text(i)));
    confidence -= (credit ? 0.4 : 0) + (listed ? 0.3 : 0);
    return isSubject(reading.authors().get(0).text()) ? confidence - 0.4 : confidence;
  }

  private boolean isNames(int i) {
    return i > head && i < layout.size() && layout.line(i).length <= LONGEST && is(Kind.NAMES, i);
  }

  /** Whether the article tells of {@code name}: who is written about has seldom written it. */
  private boolean isSubject(String name) {
    boolean subject = head >= 0 && layout.text(head).contains(name);
    for (int i = firstText; i < lastText - 1 && !subject; i++) {
      subject = layout.isText(i) && layout.line(i).isProse() && layout.text(i).contains(name);
    }
    return subject;
  }

  private void take(int i, double confidence) {
    BylineReading reading = bylineAt(i).orElseThrow();
    for (Name name : reading.authors()) {
      if (authors.stream().noneMatch(author -> author.name().equals(name.text()))) {
        authors.add(author(i, name, Math.min(confidence, Math.max(reading.confidence(), 0.6))));
      }
    }
    agency = agency.or(reading::agency);
    bylineSpan = Optional.of(layout.text.toSource(layout.span(i)));
    layout.keep(i, Part.Kind.BYLINE, "byline");
  }

  private Author author(int line, Name name, double confidence) {
    return new Author(name.text(), layout.source(line, name.span()), confidence);
  }

  /** "Reporting by …", "… contributed to this report", below the text. */
  private void credits() {
    int to = Math.min(layout.size(), lastText + BELOW);
    for (int i = Math.max(firstText, lastText - INTO_TEXT); i < to; i++) {
      Optional<List<Name>> names =
          layout.taken[i] ? Optional.empty() : new BylineReader(layout.text(i), List.of()).credit();
      if (names.isPresent()) {
        for (Name name : names.get()) {
          contributors.add(author(i, name, CREDITED));
        }
        layout.keep(i, Part.Kind.BYLINE, "names who helped");
      }
    }
  }

  /** The outlet's name as some sites print it beside the date: "PaperTown October 6, 2018". */
  private Optional<String> besideDate() {
    for (int line = Math.max(0, head); line < Math.min(layout.size(), firstText + 1); line++) {
      int i = line;
      for (DateReading date : layout.line(i).length < SHORT ? dates(i) : List.<DateReading>of()) {
        String before = layout.text(i).substring(0, date.span().start()).strip();
        if (JOINT_NAME.matcher(before).matches()
            || Outlets.called(before).isPresent()
            || Outlets.isHost(before)) {
          bylineSpan = bylineSpan.or(() -> Optional.of(layout.text.toSource(layout.span(i))));
          return Optional.of(before);
        }
      }
    }
    return Optional.empty();
  }

  // The date.

  private Optional<Published> printed() {
    int from = Math.max(0, head - ABOVE);
    int to = Math.min(layout.size(), firstText + INTO_TEXT);
    Optional<Published> best = Optional.empty();
    String unclear = "";
    Span unclearAt = new Span(0, 0);
    int most = 0;
    for (int i = from; i < Math.min(layout.size(), Math.max(to, lastText + BELOW)); i++) {
      boolean below = i >= to;
      boolean prose = layout.line(i).isProse() || layout.line(i).length > LONGEST;
      if (prose || (below && i <= lastText)) {
        continue;
      }
      int outside = outside(i);
      for (DateReading date : dates(i)) {
        int weight = weight(date.role(), outside, below, i > head);
        Span span = layout.source(i, date.span());
        if (weight > 0 && date.date().isEmpty()) {
          unclear = date.doubt().orElse("cannot be told");
          unclearAt = span;
        } else if (weight > most) {
          most = weight;
          best =
              Optional.of(
                  new Published(
                      date.date().orElseThrow(),
                      date.time(),
                      date.time().flatMap(time -> date.offset()),
                      span,
                      Published.Evidence.TEXT));
        }
      }
      if (!below && !dates(i).isEmpty() && outside <= LONGEST) {
        layout.keep(i, Part.Kind.DATE, "date");
      }
    }
    if (best.isEmpty() && !unclear.isEmpty()) {
      layout.ledger.doubt("the date " + unclear, "published: YYYY-MM-DD", Optional.of(unclearAt));
    }
    return best;
  }

  /** How much a date speaks for being the day of publication; 0: nothing. */
  private static int weight(DateReading.Role role, int outside, boolean below, boolean underHead) {
    return switch (role) {
      case PUBLISHED -> below ? 2 : 8;
      case PLAIN -> {
        int alone = outside <= SHORT ? 2 : outside <= LONGEST ? 1 : 0;
        yield below || outside > 2 * LONGEST ? 0 : alone + (underHead ? 4 : 2);
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
}
