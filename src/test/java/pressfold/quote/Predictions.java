package pressfold.quote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import pressfold.model.Article;
import pressfold.model.Quote;
import pressfold.source.Span;

/**
 * Writes what the finder reads in a labelled set as the set's scorer wants it: the finder alone,
 * without the reader before it.
 */
final class Predictions {

  private Predictions() {}

  public static void main(String[] arguments) throws IOException {
    ObjectMapper json = new ObjectMapper();
    QuoteFinder finder = new QuoteFinder();
    List<String> lines = Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8);
    List<Article> articles = new ArrayList<>();
    try (PrintStream out = new PrintStream(arguments[1], StandardCharsets.UTF_8)) {
      for (String line : lines) {
        JsonNode row = json.readTree(line);
        String text = row.get("text").asText();
        Article article = Articles.of(row.get("id").asText(), "en", text);
        articles.add(article);
        ObjectNode prediction = json.createObjectNode().put("id", article.id());
        ArrayNode quotes = prediction.putArray("quotes");
        int n = 0;
        List<List<QuoteMarks.Marked>> marked = QuoteMarks.find(article.body());
        List<String> rules =
            Citations.find(Citations.words(article.body(), marked, Lexicon.of("en")), marked)
                .stream()
                .map(c -> c.rule().name())
                .toList();
        for (Quote quote : finder.find(article).quotes()) {
          n++;
          if (quote.kind() == Quote.Kind.DIRECT) {
            ObjectNode q = quotes.addObject();
            put(q, "start", "end", text, quote.span());
            q.put("rule", rules.get(n - 1));
            quote.speaker().ifPresent(s -> put(q, "speakerStart", "speakerEnd", text, s.span()));
            q.put("speaker", quote.speaker().map(s -> s.name().orElse(s.mention())).orElse(null));
          }
        }
        out.println(json.writeValueAsString(prediction));
      }
    }
    for (int round = 0; round < 5; round++) {
      var threads = java.lang.management.ManagementFactory.getThreadMXBean();
      long start = threads.getCurrentThreadCpuTime();
      int quotes = 0;
      for (Article article : articles) {
        quotes += finder.find(article).quotes().size();
      }
      System.err.printf(
          "%d quotes, %d us an article%n",
          quotes, (threads.getCurrentThreadCpuTime() - start) / 1000 / articles.size());
    }
  }

  private static void put(ObjectNode q, String start, String end, String text, Span span) {
    q.put(start, text.codePointCount(0, span.start()));
    q.put(end, text.codePointCount(0, span.end()));
  }
}
