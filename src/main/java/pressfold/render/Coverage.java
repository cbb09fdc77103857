package pressfold.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pressfold.model.Extract;
import pressfold.model.OutletFile;
import pressfold.model.Published;
import pressfold.model.Story;
import pressfold.model.Topic;

/** A story on file: its articles, and what pages ask of it again and again. */
final class Coverage {

  private static final int SENTENCE_LENGTH = 260;
  private static final int SUMMARY_LENGTH = 420;
  private static final int SIGLA_SHOWN = 4;

  private final Library library;
  final Story story;
  final String href;
  final String headline;
  final List<Text> texts;

  /** The outlets, each once, first to publish first. */
  final List<OutletFile> outlets;

  /** The topic that the story is filed under first. */
  final Optional<Topic> topic;

  /** The lang and dir attributes of the headline. */
  final SafeString tongue;

  /** When its newest article appeared. */
  final Optional<Published> newest;

  private volatile List<List<Spoken>> said = List.of();
  private String coverage = "";
  private String told = "";

  Coverage(Library library, Story story, List<Text> texts, SafeString tongue) {
    this.library = library;
    this.story = story;
    this.href = "stories/" + story.slug() + ".html";
    this.headline = story.title();
    this.texts = texts;
    this.outlets = Library.outlets(texts);
    this.topic = story.topics().stream().flatMap(slug -> library.topic(slug).stream()).findFirst();
    this.tongue = tongue;
    Optional<Published> found = Optional.empty();
    for (Text text : texts) {
      Optional<Published> at = text.article.published();
      if (at.isPresent() && (found.isEmpty() || !at.get().date().isBefore(found.get().date()))) {
        found = at;
      }
    }
    this.newest = found;
  }

  Optional<LocalDate> day() {
    return newest.map(Published::date);
  }

  /** When its newest article appeared: the time alone, if that was on the newest edition's day. */
  View.When when() {
    return library.times.newest(newest, library.today);
  }

  /** The outlets whose sigla lists show; where they are too many, one less leaves room for "+3". */
  List<OutletFile> sigla() {
    return outlets.size() > SIGLA_SHOWN ? outlets.subList(0, SIGLA_SHOWN - 1) : outlets;
  }

  /** How many outlets there are beyond those. */
  int more() {
    return outlets.size() - sigla().size();
  }

  /** "3 articles, 5 quotes". */
  String coverage() {
    if (coverage.isEmpty()) {
      coverage = library.words.counts("articles", texts.size(), "quotes", quotes());
    }
    return coverage;
  }

  /** How often somebody is quoted. */
  int quotes() {
    int quotes = 0;
    for (Text text : texts) {
      quotes += text.quotes();
    }
    return quotes;
  }

  /** What is said, as {@link Library#said(List)} orders it. */
  List<List<Spoken>> said() {
    if (said.isEmpty()) {
      said = Library.said(texts);
    }
    return said;
  }

  /** The same, one after the other, as this story's texts report it. */
  Stream<Said> statements() {
    return said().stream().flatMap(List::stream).map(spoken -> spoken.in(this));
  }

  /** The articles of each outlet, first to publish first; one without an outlet stands alone. */
  List<List<Text>> accounts() {
    Map<String, List<Text>> accounts = new LinkedHashMap<>();
    for (Text text : texts) {
      String outlet = text.outlet.slug().isEmpty() ? "?" + text.article.id() : text.outlet.slug();
      accounts.computeIfAbsent(outlet, key -> new ArrayList<>()).add(text);
    }
    return List.copyOf(accounts.values());
  }

  /** The story in a few sentences, taken from its texts. */
  String told() {
    if (told.isEmpty()) {
      told = String.join(" ", story.summary().stream().map(Extract::text).toList());
    }
    for (int i = 0; i < texts.size() && told.isEmpty(); i++) {
      told = texts.get(i).deck();
    }
    return told;
  }

  /** The same, short enough for a card. */
  String summary() {
    return Library.cut(told(), SUMMARY_LENGTH);
  }

  /** Its first sentence; empty where the headline is that already. */
  String sentence() {
    return story.headline().isEmpty()
        ? ""
        : Library.cut(
            story.summary().isEmpty() ? told() : story.summary().get(0).text(), SENTENCE_LENGTH);
  }

  /** The sentences that tell the story in brief. */
  List<View.Point> points() {
    List<View.Point> points = new ArrayList<>();
    int length = 0;
    for (Extract sentence : story.summary()) {
      length += sentence.text().length();
      if (points.isEmpty() || length <= SUMMARY_LENGTH) {
        points.add(library.point(List.of(sentence)));
      }
    }
    return points;
  }

  /** The small figure. */
  SafeString bars() {
    return Figures.bars(texts.stream().mapToInt(text -> text.words).toArray());
  }
}
