package pressfold.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import pressfold.Newsroom;
import pressfold.model.Article;
import pressfold.model.Block;
import pressfold.model.Digest;
import pressfold.model.Rights;

final class ClearanceTest {

  private static final String OPEN =
      "The harbor opened at dawn. Two ferries left with the tide, and a third waited for its crew.";
  private static final String CLOSED =
      "Behind the gates nobody had counted how many crates were still standing in the rain.";

  private final Newsroom newsroom = new Newsroom();

  @Test
  void leavesADigestAloneThatMayBeShownInFull() {
    newsroom.article("a", "Harbor opens").says(OPEN, CLOSED);
    Digest digest = newsroom.digest();
    assertThat(new Clearance().clear(digest)).isSameAs(digest);
  }

  @Test
  void keepsWholeSentencesOfAnExcerpt() {
    newsroom.article("a", "Harbor opens").publish(Rights.EXCERPT).says(OPEN, CLOSED);
    assertThat(texts(cleared(20).clippings().get(0).article())).containsExactly(OPEN);
    assertThat(texts(cleared(9).clippings().get(0).article()))
        .containsExactly("The harbor opened at dawn.");
  }

  @Test
  void cutsALongFirstSentenceAtAWord() {
    newsroom.article("a", "Harbor opens").publish(Rights.EXCERPT).says(CLOSED);
    assertThat(texts(cleared(4).clippings().get(0).article()))
        .containsExactly("Behind the gates nobody");
  }

  @Test
  void countsScriptsWithoutSpacesByPairs() {
    newsroom.article("a", "港").publish(Rights.EXCERPT).says("港口今天早上重新开放了");
    assertThat(texts(cleared(3).clippings().get(0).article())).containsExactly("港口今天早上");
  }

  @Test
  void keepsOnlyTheHeadlineOfALink() {
    newsroom.article("a", "Harbor opens").deck("Ferries leave").publish(Rights.LINK).says(OPEN);
    Article article = cleared(60).clippings().get(0).article();
    assertThat(article.headline()).isPresent();
    assertThat(article.deck()).isEmpty();
    assertThat(article.body()).isEmpty();
  }

  @Test
  void leavesNoTraceOfWhatMayNotBePublished() {
    newsroom
        .article("a", "Secret ferry")
        .outlet("Tide")
        .on("2021-01-01")
        .publish(Rights.NO)
        .quotes("Mara Lind", "“Nobody knows.”");
    newsroom.article("b", "Harbor opens").outlet("Quay").on("2021-01-02").says(OPEN);
    assertThat(cleared(60).toString()).doesNotContain("Secret", "Mara", "Tide", "Nobody");
    assertThat(cleared(60).editions()).hasSize(1);
  }

  @Test
  void dropsQuotesExtractsAndFactsFromWhatIsWithheld() {
    newsroom
        .article("a", "Harbor opens")
        .story("s")
        .publish(Rights.EXCERPT)
        .quotes("Mara Lind", "“We are open.”")
        .says(OPEN)
        .quotes("Tom Reyel", "“Crates stand in the rain.”");
    newsroom.article("b", "Port reopens").story("s").says(OPEN);
    Digest cleared = cleared(12);
    assertThat(cleared.people()).extracting(person -> person.name()).containsExactly("Mara Lind");
    assertThat(cleared.clippings().get(0).article().quotes()).hasSize(1);
    assertThat(cleared.stories().get(0).summary()).hasSize(1);
    assertThat(cleared.stories().get(0).shared()).isEmpty();
    assertThat(cleared.toString()).doesNotContain("Crates");
  }

  @Test
  void namesAStoryByAnArticleThatMayBeShown() {
    newsroom.article("a", "Secret ferry").story("s").publish(Rights.NO);
    newsroom.article("b", "Harbor opens").story("s");
    assertThat(cleared(60).stories().get(0).headline()).isEqualTo("Harbor opens");
  }

  private Digest cleared(int words) {
    return new Clearance(words).clear(newsroom.digest());
  }

  private static List<String> texts(Article article) {
    return article.body().stream().map(Block::text).map(text -> text.text()).toList();
  }
}
