package pressfold.quote;

import java.util.function.Function;
import java.util.stream.Collectors;
import pressfold.model.Quote;
import pressfold.model.Quote.Speaker;

/** Writes what the finder read as the specifications have it, a quote a line. */
final class SpecForm {

  private SpecForm() {}

  /** The quotes and their kinds: {@code direct “It rains.”}; "…" before one that goes on. */
  static String quotes(String text, String language) {
    return lines(
        text,
        language,
        quote -> quote.kind().label() + " " + (quote.continued() ? "…" : "") + quote.text());
  }

  /** The quotes and who said them: {@code “It rains.” | she = Ruth Oduya (engineer) | said}. */
  static String speakers(String text, String language) {
    return lines(
        text,
        language,
        quote ->
            quote.text()
                + " | "
                + quote.speaker().map(SpecForm::speaker).orElse("nobody")
                + quote.cue().map(cue -> " | " + cue.text()).orElse(""));
  }

  private static String speaker(Speaker speaker) {
    String name = speaker.name().orElse("?");
    return speaker.mention()
        + (name.equals(speaker.mention()) ? "" : " = " + name)
        + speaker.role().map(role -> " (" + role + ")").orElse("");
  }

  private static String lines(String text, String language, Function<Quote, String> form) {
    return new QuoteFinder()
        .find(Articles.of("spec", language, text)).quotes().stream()
            .map(form)
            .collect(Collectors.joining("\n"));
  }
}
