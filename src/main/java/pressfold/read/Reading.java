package pressfold.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pressfold.model.Article;
import pressfold.model.Author;
import pressfold.model.Block;
import pressfold.model.Dateline;
import pressfold.model.Deck;
import pressfold.model.Direction;
import pressfold.model.Doubt;
import pressfold.model.Headline;
import pressfold.model.Outlet;
import pressfold.model.Part;
import pressfold.model.Published;
import pressfold.model.SourceLink;
import pressfold.read.LineModel.State;
import pressfold.read.Phrases.Found;
import pressfold.source.RepairedText;
import pressfold.source.Span;

/** One text being read: each step takes the lines it knows, and the last take what is left. */
final class Reading {

  private final RepairedText text;
  private final Layout layout;
  private final Ledger ledger;
  private final boolean[] taken;
  private final int firstText;

  private Optional<Headline> headline = Optional.empty();
  private Optional<Deck> deck = Optional.empty();
  private final List<Author> authors = new ArrayList<>();
  private final List<Author> contributors = new ArrayList<>();
  private Optional<Outlet> outlet = Optional.empty();
  private Optional<Dateline> dateline = Optional.empty();
  private Optional<Published> published = Optional.empty();
  private Optional<SourceLink> source = Optional.empty();
  private final List<String> labels = new ArrayList<>();
  private final List<Doubt> doubts = new ArrayList<>();

  Reading(RepairedText text, LineModel model, Settled settled) {
    this.text = text;
    this.layout = Layout.of(text, 0, model, settled);
    this.ledger = new Ledger(text);
    this.taken = new boolean[layout.size()];
    this.firstText = layout.firstText();
  }

  Article article() {
    int head = HeadlineReader.find(layout, Optional.empty());
    if (head >= 0) {
      headline(head);
    }
    List<Block> body = new BodyReader(layout, ledger, taken).read();
    rest();
    return new Article(
        text.source().file(),
        text.source().id(),
        "en",
        headline,
        deck,
        authors,
        contributors,
        outlet,
        dateline,
        published,
        source,
        labels,
        body,
        List.of(),
        text.repairs(),
        ledger.removals(),
        ledger.parts(),
        doubts,
        Direction.NONE);
  }

  private void headline(int head) {
    Span span = layout.span(head);
    taken[head] = true;
    String shown = layout.text(head);
    headline = Optional.of(new Headline(shown, text.text().toSource(span), 0.9));
    ledger.keep(Part.Kind.HEADLINE, span, "headline: " + layout.why(head));
    for (int i = 0; i < layout.size(); i++) {
      if (!taken[i] && repeats(layout.line(i), layout.line(head))) {
        taken[i] = true;
        ledger.remove(layout.span(i), "repeated headline", "headline", "repeats the headline");
      }
    }
  }

  private static boolean repeats(Line line, Line head) {
    return line.saysSameAs(head)
        || (line.startsWith(head.words) && line.length <= head.length + 8 && head.length > 3);
  }

  private void rest() {
    boolean comments = false;
    boolean related = false;
    for (int i = 0; i < layout.size(); i++) {
      Optional<Found> phrase = layout.phrases.get(i);
      if (phrase.isPresent() && layout.line(i).isShort()) {
        related = phrase.get().group().reason().equals("related");
        comments |= i > firstText && phrase.get().group().reason().equals("comments");
      }
      if (taken[i]) {
        continue;
      }
      taken[i] = true;
      String why = layout.why(i);
      if (phrase.isPresent() && phrase.get().group().reason().equals("caption")) {
        ledger.keep(Part.Kind.CAPTION, layout.span(i), why);
      } else if (phrase.isPresent()) {
        ledger.remove(
            layout.span(i), phrase.get().group().reason(), phrase.get().group().rule(), why);
      } else if (comments) {
        ledger.remove(layout.span(i), "comments", "below the comments' heading", why);
      } else if (related) {
        ledger.remove(layout.span(i), "related", "below a heading of related stories", why);
      } else {
        String where =
            layout.states[i] == State.BEFORE
                ? "above the article"
                : layout.states[i] == State.AFTER ? "below the article" : "within the article";
        ledger.remove(
            layout.span(i), layout.line(i).isShort() ? "navigation" : "boilerplate", where, why);
      }
    }
  }
}
