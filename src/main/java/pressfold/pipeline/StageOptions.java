package pressfold.pipeline;

import pressfold.digest.EditorOptions;
import pressfold.render.RenderOptions;

/** What the digest's settings mean for each stage. */
final class StageOptions {

  private StageOptions() {}

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
        policy.zone(),
        EditorOptions.Rhythm.valueOf(policy.edition().name()));
  }

  static RenderOptions render(Policy policy, Settings settings) {
    return new RenderOptions(
        policy.title(),
        policy.subtitle(),
        policy.language(),
        settings.baseUrl().or(policy::baseUrl),
        policy.index(),
        settings.jobs());
  }
}
