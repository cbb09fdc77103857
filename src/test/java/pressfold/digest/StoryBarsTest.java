package pressfold.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pressfold.model.Clipping;
import pressfold.model.Digest;

/** What stories and copies must reach on the labelled sets, where those are at hand. */
final class StoryBarsTest {

  private static final Optional<Path> SETS = StorySets.folder();

  @BeforeEach
  void needsTheSets() {
    assumeTrue(SETS.isPresent(), "the labelled sets are not at hand");
  }

  @Test
  void groupsDatedArticlesAsEditorsDo() {
    double pairs = 0;
    double bcubed = 0;
    for (String set : StorySets.NAMES) {
      StorySets.Score score = score(set, true);
      pairs += score.pairs() / StorySets.NAMES.size();
      bcubed += score.bcubed() / StorySets.NAMES.size();
    }

    assertThat(pairs).isGreaterThan(0.93);
    assertThat(bcubed).isGreaterThan(0.96);
    assertThat(score("dev", true).pairs()).isGreaterThan(0.90);
    assertThat(score("dev-ecb", true).pairs()).isGreaterThan(0.90);
  }

  @Test
  void groupsUndatedArticlesByWhatTheySay() {
    assertThat(score("dev", false).pairs()).isGreaterThan(0.80);
  }

  @Test
  void tellsCopiesFromCoverageEachPairOnItsOwn() {
    int right = 0;
    int wrong = 0;
    int missed = 0;
    for (JsonNode pair : StorySets.rows(SETS.orElseThrow().resolve("dups-dev.jsonl"))) {
      List<Wording> texts = new ArrayList<>();
      for (String side : List.of("a", "b")) {
        JsonNode text = pair.path(side);
        texts.add(
            Wording.of(
                Texts.article(
                    side, "", "", text.path("headline").asText(), text.path("text").asText()),
                Wording.UNDATED));
      }
      boolean copy = new CopyFinder(texts).find()[1] == 0;
      boolean labelled = pair.path("label").asInt() == 1;
      right += copy && labelled ? 1 : 0;
      wrong += copy && !labelled ? 1 : 0;
      missed += !copy && labelled ? 1 : 0;
    }

    assertThat(2.0 * right / (2 * right + wrong + missed)).isGreaterThan(0.97);
  }

  private static StorySets.Score score(String set, boolean dates) {
    List<StorySets.Labelled> articles =
        StorySets.articles(SETS.orElseThrow().resolve(set + ".jsonl"), dates);
    Digest digest =
        new Editor(EditorOptions.defaults())
            .compile(articles.stream().map(StorySets.Labelled::article).toList());
    Map<String, String> stories = new HashMap<>();
    for (Clipping clipping : digest.clippings()) {
      stories.put(clipping.id(), clipping.story());
    }
    return StorySets.Score.of(
        articles.stream().map(StorySets.Labelled::story).toList(),
        articles.stream().map(a -> stories.getOrDefault(a.article().id(), "")).toList());
  }
}
