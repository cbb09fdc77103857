package pressfold.cli;

import java.util.ArrayList;
import java.util.List;
import pressfold.model.Article;
import pressfold.model.Author;
import pressfold.model.Doubt;
import pressfold.model.Part;
import pressfold.model.Quote;
import pressfold.pipeline.Reading;
import pressfold.source.Position;
import pressfold.source.Problem;
import pressfold.source.Repair;
import pressfold.source.RepairedText;
import pressfold.source.SourceText;

/** A reading for people: the source, with a margin that says what each line became and why. */
final class ReadingText {

  private static final int MARGIN = 20;
  private static final int WIDTH = 76;

  private ReadingText() {}

  static String of(Reading reading) {
    Article article = reading.article();
    SourceText source = reading.text().source();
    StringBuilder out = new StringBuilder();
    out.append(article.file()).append("  (").append(source.charset()).append(", language ");
    out.append(article.language()).append(")\n");
    facts(article, out);
    out.append('\n');
    for (Part part : article.parts()) {
      part(source, part, article, out);
    }
    repairs(source, article.repairs(), out);
    for (Doubt doubt : article.doubts()) {
      Problem problem = doubt.problem();
      out.append("  doubt    ").append(problem.message()).append("; ").append(problem.hint());
      out.append('\n');
    }
    return out.append('\n').toString();
  }

  static String of(RepairedText text) {
    StringBuilder out = new StringBuilder(text.source().file()).append('\n');
    repairs(text.source(), text.repairs(), out);
    return out.append('\n').append(text.text().text()).append("\n\n").toString();
  }

  private static void facts(Article article, StringBuilder out) {
    article.headline().ifPresent(h -> fact("headline", h.text(), out));
    article.deck().ifPresent(d -> fact("deck", d.text(), out));
    if (!article.authors().isEmpty()) {
      fact(
          "authors", String.join(", ", article.authors().stream().map(Author::name).toList()), out);
    }
    article.outlet().ifPresent(o -> fact("outlet", o.name() + by(o.evidence().label()), out));
    article
        .published()
        .ifPresent(
            p ->
                fact(
                    "published",
                    p.date()
                        + p.clockTime().map(time -> " " + time).orElse("")
                        + by(p.evidence().label()),
                    out));
    article.source().ifPresent(s -> fact("source", s.url(), out));
  }

  private static String by(String evidence) {
    return " (" + evidence + ")";
  }

  private static void fact(String name, String value, StringBuilder out) {
    out.append("  ").append(padded(name, 11)).append(value).append('\n');
  }

  private static void part(SourceText source, Part part, Article article, StringBuilder out) {
    Position at = source.position(part.span().start());
    String label = padded(String.valueOf(at.line()), 5) + part.kind().label();
    String margin = padded(label, MARGIN);
    for (String line : wrapped(source.slice(part.span()))) {
      out.append(margin).append("| ").append(line).append('\n');
      margin = " ".repeat(MARGIN);
    }
    if (!part.why().isEmpty()) {
      out.append(margin).append("  ^ ").append(part.why()).append('\n');
    }
    for (Quote quote : article.quotes()) {
      if (part.span().contains(quote.span())) {
        out.append(margin).append("  ^ ").append(said(quote)).append('\n');
      }
    }
  }

  private static String said(Quote quote) {
    if (quote.kind() == Quote.Kind.SCARE) {
      return "not speech: " + quote.text();
    }
    String who = quote.speaker().map(ReadingText::named).orElse("speaker not clear");
    String cue = quote.cue().map(c -> ", by \"" + c.text() + "\"").orElse("");
    return who + cue + ": " + quote.text();
  }

  private static String named(Quote.Speaker speaker) {
    String mention = speaker.mention();
    String name = speaker.name().orElse(mention);
    return name.equals(mention) ? name : name + " (\"" + mention + "\")";
  }

  private static void repairs(SourceText source, List<Repair> repairs, StringBuilder out) {
    for (Repair repair : repairs) {
      Position at = source.position(repair.span().start());
      out.append("  repair   ").append(at.line()).append(':').append(at.column()).append("  ");
      out.append(visible(repair.from())).append(" -> ").append(visible(repair.to()));
      out.append("  (").append(repair.rule()).append(")\n");
    }
  }

  /** Characters that would not show, as their code points. */
  private static String visible(String text) {
    StringBuilder out = new StringBuilder("'");
    for (int c : text.codePoints().toArray()) {
      int type = Character.getType(c);
      boolean hidden =
          type == Character.CONTROL
              || type == Character.FORMAT
              || (Character.isSpaceChar(c) && c != ' ');
      out.append(hidden ? String.format("<U+%04X>", c) : Character.toString(c));
    }
    return out.append('\'').toString();
  }

  private static List<String> wrapped(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      if (line.length() > 0 && line.length() + word.length() >= WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : "").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }
}
