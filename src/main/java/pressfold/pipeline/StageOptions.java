package pressfold.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pressfold.digest.EditorOptions;
import pressfold.feed.FeedOptions;
import pressfold.read.ReadOptions;
import pressfold.render.RenderOptions;
import pressfold.render.Renderer;

/** What the digest's settings mean for each stage. */
final class StageOptions {

  private StageOptions() {}

  static ReadOptions reader(Policy policy) {
    Map<String, List<String>> dropFrom = new HashMap<>();
    Map<String, List<String>> keepFrom = new HashMap<>();
    Map<String, String> outlets = new HashMap<>();
    for (Policy.OutletPolicy outlet : policy.outlets()) {
      dropFrom.put(outlet.name(), outlet.drop());
      keepFrom.put(outlet.name(), outlet.keep());
      outlet.hosts().forEach(host -> outlets.put(host, outlet.name()));
    }
    return new ReadOptions(
        policy.drop(),
        policy.keep(),
        dropFrom,
        keepFrom,
        outlets,
        Optional.empty(),
        Optional.empty());
  }

  static EditorOptions editor(Policy policy) {
    return new EditorOptions(
        policy.stories().stream()
            .map(story -> new EditorOptions.Join(story.key(), story.articles()))
            .toList(),
        policy.apart(),
        policy.topics().stream()
            .map(topic -> new EditorOptions.Subject(topic.name(), topic.words()))
            .toList(),
        policy.outlets().stream()
            .flatMap(o -> o.siglum().map(s -> new EditorOptions.Siglum(o.name(), s)).stream())
            .toList(),
        policy.people().stream()
            .map(p -> new EditorOptions.Known(p.name(), p.aliases(), p.role()))
            .toList(),
        policy.zone(),
        policy.edition());
  }

  static RenderOptions render(Policy policy, Settings settings) {
    return new RenderOptions(
        policy.title(),
        policy.subtitle(),
        policy.language(),
        settings.baseUrl().or(policy::baseUrl),
        policy.index(),
        policy.newsletter(),
        policy.excerpt());
  }

  /** Feeds are called as the pages are. */
  static FeedOptions feed(Policy policy, Settings settings, Renderer renderer) {
    return new FeedOptions(
        renderer.title(),
        renderer.motto(),
        policy.language(),
        settings.baseUrl().or(policy::baseUrl),
        policy.feeds().content(),
        policy.feeds().entries(),
        policy.index());
  }
}
