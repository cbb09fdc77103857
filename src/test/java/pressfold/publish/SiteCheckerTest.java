package pressfold.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pressfold.model.Page;
import pressfold.source.Problem;

final class SiteCheckerTest {

  @TempDir Path folder;

  @Test
  void aSoundSiteHasNoFaults() {
    assertThat(
            check(
                "index.html",
                "<a href='articles/a.html#p2'>A</a><a href='https://example.org/'>out</a><img src='i.png' alt=''>",
                "articles/a.html",
                "<a href='../index.html'>up</a><p id='p2'>two</p><a href='#p2'>p</a><a href='../search.html#q=x'>s</a>",
                "search.html",
                "<script src='search.js'></script><script type='application/ld+json'>{}</script>",
                "search.js",
                "",
                "i.png",
                "",
                "feed.xml",
                "<feed xmlns='http://www.w3.org/2005/Atom'><id>x</id><title>t</title><updated>u</updated></feed>"))
        .isEmpty();
  }

  @Test
  void tellsDeadLinksWithTheirPlace() {
    assertThat(
            check("index.html", "<p>\n<a href='gone.html'>x</a></p><p id='a'><a href='#b'>y</a>"))
        .containsExactly(
            "index.html:2:1 a dead link: gone.html",
            "index.html:2:40 a link to a place that is not there: #b");
  }

  @Test
  void tellsRequestsThatLeaveTheSite() {
    assertThat(
            check(
                "index.html",
                "<link rel=stylesheet href='https://fonts.example/x.css'><img src='//cdn.example/x.png'>"))
        .containsExactly(
            "index.html:1:1 a request that leaves the site: https://fonts.example/x.css",
            "index.html:1:57 a request that leaves the site: //cdn.example/x.png");
  }

  @Test
  void tellsWhatThePolicyForbids() {
    assertThat(
            check("index.html", "<p style='color:red'>a<script>1</script><b onclick='x()'>b</b>"))
        .hasSize(3)
        .allMatch(
            finding ->
                finding.endsWith("an inline script or style, which the site's policy forbids"));
  }

  @Test
  void tellsIdsThatStandTwice() {
    assertThat(check("index.html", "<p id=a>x</p><p id=a>y</p>"))
        .containsExactly("index.html:1:14 the id 'a' stands here a second time");
  }

  @Test
  void tellsFeedsThatCannotBeRead() {
    assertThat(
            check(
                "feed.xml",
                "<feed><id>",
                "rss.xml",
                "<rss><channel><title>t</title></channel></rss>",
                "feed.json",
                "{\"items\": []}"))
        .containsExactlyInAnyOrder(
            "feed.xml:1:11 is no well-formed XML",
            "rss.xml lacks what its standard requires: /rss/channel/link",
            "rss.xml lacks what its standard requires: /rss/channel/description",
            "feed.json lacks what its standard requires: version",
            "feed.json lacks what its standard requires: title");
  }

  @Test
  void aMissingSiteIsAFault() {
    List<Problem> problems = new ArrayList<>();
    SiteChecker.check(folder.resolve("none"), problems::add);
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).message()).isEqualTo("there is no site to check");
  }

  private List<String> check(String... pathsAndTexts) {
    Path site = folder.resolve("site");
    try (Publisher publisher = new Publisher(site)) {
      for (int i = 0; i < pathsAndTexts.length; i += 2) {
        publisher.accept(new Page(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(UTF_8)));
      }
      publisher.publish();
    }
    List<String> findings = new ArrayList<>();
    SiteChecker.check(
        site,
        problem ->
            findings.add(
                site.relativize(Path.of(problem.file()))
                    + problem.position().map(at -> ":" + at.line() + ":" + at.column()).orElse("")
                    + " "
                    + problem.message()));
    return findings;
  }
}
