package pressfold.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pressfold.model.Article;
import pressfold.model.Clipping;
import pressfold.model.Digest;
import pressfold.model.Key;
import pressfold.model.Page;
import pressfold.model.Person;
import pressfold.model.Published;
import pressfold.model.Quote;
import pressfold.model.Site;
import pressfold.model.Story;
import pressfold.model.Utterance;

/** The digest's facts as JSON, one record a line: {@code data/*.json}. */
final class DataFiles {

  private DataFiles() {}

  static void write(Digest digest, Site site) {
    site.accept(new Page("data/articles.json", articles(digest)));
    site.accept(new Page("data/stories.json", stories(digest)));
    long key = key(digest);
    if (!site.keeps("data/quotes.json", key)) {
      site.accept(new Page("data/quotes.json", quotes(digest), key));
    }
  }

  /** Stands for all quotes and who said them. */
  private static long key(Digest digest) {
    Key key = new Key();
    digest.clippings().forEach(clipping -> key.add(clipping.id()).add(clipping.quoted()));
    for (Person person : digest.people()) {
      key.add(person.slug());
      for (Utterance utterance : person.utterances()) {
        key.add(utterance.id());
        for (Utterance.Report report : utterance.reports()) {
          key.add(report.article()).add(report.quotes().get(0)).add(report.quotes().size());
        }
      }
    }
    return key.value();
  }

  private static byte[] articles(Digest digest) {
    Json json = new Json().open("[");
    for (Clipping clipping : digest.clippings()) {
      Article article = clipping.article();
      json.line()
          .field("id", clipping.id())
          .field("file", article.file())
          .field("slug", clipping.slug())
          .field("headline", article.headline().map(headline -> headline.text()))
          .field("outlet", article.outlet().map(outlet -> outlet.name()))
          .field("published", article.published().map(DataFiles::day))
          .field("story", clipping.story())
          .field("copyOf", clipping.copyOf())
          .field("versionOf", clipping.versionOf())
          .close("}");
    }
    return json.close("]").bytes();
  }

  /** As exact as it is known: "2021-03-17", or "2021-03-17T16:06:08-04:00". */
  private static String day(Published published) {
    return published.date() + published.clockTime().map(time -> "T" + time).orElse("");
  }

  private static byte[] stories(Digest digest) {
    Json json = new Json().open("[");
    for (Story story : digest.stories()) {
      json.line()
          .field("id", story.id())
          .field("headline", story.headline())
          .field("slug", story.slug())
          .field("articles", story.articles())
          .close("}");
    }
    return json.close("]").bytes();
  }

  /** Every direct quote, in the articles' order. */
  private static byte[] quotes(Digest digest) {
    Map<String, Map<Integer, Spoken>> spoken = new HashMap<>();
    for (Person person : digest.people()) {
      for (Utterance utterance : person.utterances()) {
        for (Utterance.Report report : utterance.reports()) {
          Map<Integer, Spoken> here =
              spoken.computeIfAbsent(report.article(), id -> new HashMap<>());
          report.quotes().forEach(quote -> here.put(quote, new Spoken(person, utterance)));
        }
      }
    }
    Json json = new Json().open("[");
    for (Clipping clipping : digest.clippings()) {
      List<Quote> quotes = List.copyOf(clipping.article().quotes());
      Map<Integer, Spoken> here = spoken.getOrDefault(clipping.id(), Map.of());
      for (int i = 0; i < quotes.size(); i++) {
        if (quotes.get(i).kind() == Quote.Kind.DIRECT) {
          quote(json, clipping, quotes.get(i), Optional.ofNullable(here.get(i)));
        }
      }
    }
    return json.close("]").bytes();
  }

  private static void quote(Json json, Clipping clipping, Quote quote, Optional<Spoken> spoken) {
    json.line()
        .field("article", clipping.id())
        .field("text", quote.text())
        .field("mention", quote.speaker().map(Quote.Speaker::mention))
        .field("speaker", quote.speaker().flatMap(Quote.Speaker::name))
        .field("person", spoken.map(s -> s.person().slug()))
        .field("quote", spoken.map(s -> s.utterance().id()))
        .field("cue", quote.cue().map(Quote.Cue::text))
        .literal("continued", quote.continued())
        .literal("confidence", Math.round(quote.confidence() * 1000) / 1000.0)
        .close("}");
  }

  private record Spoken(Person person, Utterance utterance) {}
}
