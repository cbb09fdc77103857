package pressfold.render;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import pressfold.Newsroom;
import pressfold.model.Digest;
import pressfold.model.Page;

/** Digests of an invented harbour town, and the pages they become. */
final class Harbour {

  private Harbour() {}

  /** Two outlets on one event, a follow-up, an Arabic text, and one that nothing dates. */
  static Digest edition() {
    Newsroom newsroom = new Newsroom();
    newsroom
        .article(
            "ledger/dredging", "Harbour board holds the dredging vote until the tide survey is in")
        .story("dredging")
        .deck("The pilots say the sandbar has moved already")
        .outlet("The Harbour Ledger")
        .at("2021-03-17", "21:40", "Z")
        .by("Nora Ellingsen")
        .by("Paul Achterberg")
        .source("https://harbourledger.example/2021/03/17/dredging")
        .says(
            "Commissioners want three weeks of readings before they commit the port to a deeper channel.")
        .quotes("Marit Oye", "“We dredge once, so we measure twice,”")
        .says(
            "The board meets again on 8 April, and the pilots have asked to be heard before it does.");
    newsroom
        .article("radio/dredging", "Commissioners wait for the tide")
        .story("dredging")
        .outlet("Estuary Radio")
        .at("2021-03-18", "06:15", "Z")
        .says(
            "Two ships touched bottom this winter, without damage. Jonas Wick asked for new soundings.")
        .quotes("Jonas Wick", "“It has moved forty metres since Christmas.”")
        .quotes("Marit Oye", "“Ask me again after the spring tide.”");
    newsroom
        .article("ledger/schools", "Four schools will try a later first bell after Easter")
        .outlet("The Harbour Ledger")
        .on("2021-03-18")
        .says("Lessons start at nine for one term; bus timetables move with them.");
    newsroom
        .article("sawt/ferry", "ميناء المدينة يفتح رصيفًا جديدًا للعبّارات")
        .language("ar")
        .outlet("صوت الميناء")
        .on("2021-03-18")
        .says("يبدأ العمل في الرصيف الشرقي صباح الإثنين، مع خطين جديدين إلى الجزر.");
    newsroom
        .article("notes/clock", "The fish market clock strikes for the first time in nine years")
        .says("A retired toolmaker cut the missing wheel from a drawing of 1911.");
    return newsroom.digest();
  }

  /** As many stories, of one article each, spread over as many days as {@code days}. */
  static Digest busy(int stories, int days) {
    Newsroom newsroom = new Newsroom();
    for (int i = 0; i < stories; i++) {
      newsroom
          .article("wire/" + (10_000 + i), "Tide table number " + i + " is out")
          .outlet("Outlet " + (char) ('A' + i % 26))
          .on("2021-03-" + String.format("%02d", 1 + i % days))
          .says("High water comes at four and at half past four.")
          .quotes("Speaker " + i % 60, "“Number " + i + " was wetter than we thought.”");
    }
    return newsroom.digest();
  }

  static Map<String, String> pages(Digest digest, RenderOptions options, TemplateFolder folder) {
    Map<String, String> pages = new TreeMap<>();
    new Renderer(options, folder).render(digest, page -> add(page, pages));
    return pages;
  }

  private static synchronized void add(Page page, Map<String, String> pages) {
    pages.put(page.path(), new String(page.bytes(), StandardCharsets.UTF_8));
  }
}
