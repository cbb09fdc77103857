package pressfold.typography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pressfold.source.Span;

final class SentencesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The harbour froze. | Ferries stayed in port.",
        "“We wait,” she said. | “All of us.” | Nobody left.",
        "Mr. Lund met Dr. Aas on Jan. 3 in Bergen.",
        "He left the U.S. Army in May. | He is 40.",
        "She went to the U.S. | The talks failed.",
        "J. R. Moe paid $1.5 million at 5.30 p.m. on Friday.",
        "Why now? | Because it rains!",
        "The site pressfold.example was down ... for a day.",
        "港が凍った。 | 船は出ない。",
        "Er kam am Montag, z.B. mit dem Zug. | Dann ging er.",
        "No stop at the end",
      })
  void endsASentenceWhereAReaderWould(String marked) {
    String[] sentences = marked.split(" \\| ");
    String text = marked.contains("。") ? String.join("", sentences) : String.join(" ", sentences);

    assertThat(Sentences.of(text).stream().map(s -> text.substring(s.start(), s.end())))
        .containsExactly(sentences);
  }

  @Property(seed = "1")
  void losesNothingButSpace(@ForAll String text) {
    int at = 0;
    List<Span> sentences = Sentences.of(text);
    for (Span sentence : sentences) {
      assertThat(blank(text.substring(at, sentence.start()))).isTrue();
      assertThat(sentence.isEmpty()).isFalse();
      at = sentence.end();
    }
    assertThat(blank(text.substring(at))).isTrue();
  }

  private static boolean blank(String text) {
    return text.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }
}
