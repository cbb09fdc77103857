package pressfold.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

final class HtmlTest {

  /** A damaged character is shown in the list of repairs; some parsers take U+FFFF for the end. */
  @Test
  void whatHtmlForbidsDoesNotEndAPage() {
    String html = "<i>" + Html.escape("a\uffff\u0007\u0000b\ufffe\n\t<") + "</i><b>there</b>";

    assertThat(Jsoup.parse(html).body().child(0).wholeText())
        .isEqualTo("a\ufffd\ufffd\ufffdb\ufffd\n\t<");
    assertThat(Jsoup.parse(html).body().child(1).text()).isEqualTo("there");
  }
}
