package pressfold.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SlugsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mayor quits over harbour budget | mayor-quits-over-harbour-budget",
        "U.S. and E.U. talks: what’s next? | us-and-eu-talks-whats-next",
        "Ærø–Łódź ferry opens | aero-lodz-ferry-opens",
        "Straße in Ñuñoa, ﬁnally | strasse-in-nunoa-finally",
        "İstanbul ve Iğdır | istanbul-ve-igdir",
        "Москва́ отзывает посла | москва́-отзывает-посла",
        "東京で地震 | 東京で地震",
        "น้ำท่วม | น้ำท่วม",
        "100 % of  $3.5bn | 100-of-3-5bn",
        "… — ! | ''",
      })
  void namesAPageAfterItsTitle(String title, String name) {
    assertThat(Slugs.of(title)).isEqualTo(name);
  }

  @Test
  void cutsALongNameBehindAWord() {
    assertThat(Slugs.of("harbour ".repeat(20))).isEqualTo("harbour-".repeat(9) + "harbour");
    assertThat(Slugs.of("x".repeat(200))).isEqualTo("x".repeat(80));
  }

  @Test
  void leavesTheFirstOfTwoLikeNamesAloneAndMarksTheOther() {
    List<String> both = Slugs.assign(List.of(claim("a", "Rain"), claim("b", "Rain!")), "article");

    assertThat(both.get(0)).isEqualTo("rain");
    assertThat(both.get(1)).matches("rain-[a-z2-9]{6}");
    assertThat(
            Slugs.assign(List.of(claim("a", "Rain"), claim("z", "Sun"), claim("b", "Rain!")), ""))
        .containsExactly(both.get(0), "sun", both.get(1));
  }

  @Test
  void grantsAWishBeforeANameMadeFromATitle() {
    List<Slugs.Claim> claims =
        List.of(claim("a", "Rain"), new Slugs.Claim("b", "Sun", Optional.of("rain")));

    assertThat(Slugs.assign(claims, "article").get(1)).isEqualTo("rain");
    assertThat(Slugs.assign(claims, "article").get(0)).startsWith("rain-");
  }

  @Test
  void avoidsNamesThatAFolderKeepsForItself() {
    assertThat(Slugs.assign(List.of(claim("a", "Index"), claim("b", "?")), "article"))
        .satisfiesExactly(
            name -> assertThat(name).startsWith("index-"),
            name -> assertThat(name).isEqualTo("article"));
  }

  @Property(seed = "1")
  void givesEveryClaimANameOfItsOwnThatAnyFileSystemTakes(@ForAll List<String> titles) {
    List<Slugs.Claim> claims = titles.stream().map(t -> claim("k" + titles.indexOf(t), t)).toList();
    List<String> names = Slugs.assign(claims, "article");

    Set<String> folded = new HashSet<>();
    for (String name : names) {
      assertThat(name.getBytes(StandardCharsets.UTF_8).length).isBetween(1, 80);
      assertThat(name).isEqualTo(Normalizer.normalize(name, Normalizer.Form.NFC));
      assertThat(name).doesNotContainPattern("[\\s/\\\\?#:*\"<>|.]");
      assertThat(folded.add(name.toLowerCase(Locale.ROOT))).isTrue();
    }
  }

  private static Slugs.Claim claim(String key, String title) {
    return new Slugs.Claim(key, title, Optional.empty());
  }
}
