package pressfold.pipeline;

import java.util.Map;
import java.util.Optional;
import pressfold.digest.EditorOptions;
import pressfold.feed.FeedOptions;
import pressfold.model.Article;
import pressfold.model.Rights;
import pressfold.normalise.HouseStyleOptions;
import pressfold.read.ReadOptions;
import pressfold.render.RenderOptions;
import pressfold.render.Renderer;

/**
 * What the editor of a digest decided, as {@code pressfold.yaml} tells it; docs/settings.md
 * describes each.
 *
 * @param reading how articles are read
 * @param style how they are set
 * @param editing what belongs together
 * @param pages what pages show
 * @param feedContent how much of an article feeds hold
 * @param feedEntries how many articles they hold
 * @param publish how much of an article is shown, where outlet and front matter say nothing
 * @param publishOf the same by outlet name
 * @param largest how large an article may be, in bytes
 */
record Policy(
    ReadOptions reading,
    HouseStyleOptions style,
    EditorOptions editing,
    RenderOptions pages,
    FeedOptions.Content feedContent,
    int feedEntries,
    Rights publish,
    Map<String, Rights> publishOf,
    long largest) {

  /** How much of {@code article} is shown: its own front matter goes first, then its outlet. */
  Rights rights(Article article) {
    Optional<Rights> own = article.direction().publish();
    return own.or(() -> article.outlet().flatMap(o -> Optional.ofNullable(publishOf.get(o.name()))))
        .orElse(publish);
  }

  /** Feeds are called as the pages are. */
  FeedOptions feeds(Renderer renderer) {
    return new FeedOptions(
        renderer.title(),
        renderer.motto(),
        pages.language(),
        pages.baseUrl(),
        feedContent,
        feedEntries,
        pages.index());
  }
}
