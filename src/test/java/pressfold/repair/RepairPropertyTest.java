package pressfold.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import pressfold.source.SourceText;

/** What holds of any text that is repaired. */
final class RepairPropertyTest {

  private static final Set<String> LIKE_OTHERS =
      Set.of("iso-8859-2", "iso-8859-15", "ibm850", "ibm852");

  private final Repairer repairer = new Repairer();

  @Property(seed = "1")
  void everyRepairCanBeUndone(@ForAll("messes") String mess) {
    Undo.check(repairer.repair(text(mess)));
    Undo.check(repairer.repairEncoding(text(mess)));
  }

  @Property(seed = "1")
  void anythingCanBeRepaired(@ForAll String anything) {
    Undo.check(repairer.repair(text(anything)));
  }

  @Property(seed = "1")
  void plainEnglishStays(@ForAll("plainLines") String plain) {
    assertThat(repairer.repair(text(plain)).repairs()).isEmpty();
  }

  @Property(tries = 300, seed = "1")
  void wordsMisreadAnyWayComeBack(
      @ForAll("sentences") String sentence, @ForAll("pages") Codepage page) {
    String damaged = misread(sentence, page);
    assertThat(repairer.repairEncoding(text(damaged)).text().text()).isEqualTo(sentence);
  }

  @Property(tries = 200, seed = "1")
  void wordsMisreadTwiceComeBack(
      @ForAll("sentences") String sentence, @ForAll("pages") Codepage page) {
    Assume.that(List.of("windows-1252", "windows-1251", "macintosh").contains(page.toString()));
    String damaged = misread(misread(sentence, page), page);
    assertThat(repairer.repairEncoding(text(damaged)).text().text()).isEqualTo(sentence);
  }

  @Property(seed = "1")
  void wordsThatAreRightStay(@ForAll("sentences") String sentence) {
    assertThat(repairer.repair(text(sentence)).repairs()).isEmpty();
    assertThat(repairer.repairEncoding(text(sentence.toUpperCase(Locale.ROOT))).repairs())
        .isEmpty();
  }

  @Property(tries = 200, seed = "1")
  void damageUponDamageThrowsNothing(
      @ForAll("sentences") String sentence, @ForAll("pages") Codepage page, @ForAll Random random) {
    StringBuilder text = new StringBuilder(misread(sentence.repeat(3), page));
    for (int i = 0; i < 20; i++) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(4)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, (char) random.nextInt(0x10000));
        case 2 -> text.setCharAt(at, (char) random.nextInt(0x200));
        default -> text.insert(at, text.substring(at, Math.min(text.length(), at + 9)));
      }
    }
    assertThatCode(() -> Undo.check(repairer.repair(text(text.toString()))))
        .doesNotThrowAnyException();
  }

  @Test
  void hostileTextsTakeNoTimeToSpeakOf() {
    List<String> hostile =
        List.of(
            "Ã¢â‚¬",
            "Ã",
            "â€",
            "Р",
            "&amp;",
            "&",
            "&#",
            "\u200e",
            "-\n",
            "a-\nb",
            "a\n",
            "√©",
            "‚Ķ",
            "ðŸ",
            "\u00a0",
            "Ã ",
            "<&lt;",
            "Ãa",
            "â€\"",
            "â€TM",
            "ã©",
            "Ã¥ x",
            "—Ė",
            "Ė",
            "ÃÃ",
            "Â€™",
            "Р С‘",
            "Ã¢â‚¬â„¢ ",
            "â�",
            "Г‚ВЈ");
    for (String pattern : hostile) {
      long start = System.nanoTime();
      repairer.repair(text(pattern.repeat(100_000 / pattern.length())));
      assertThat(System.nanoTime() - start).as(pattern).isLessThan(3_000_000_000L);
    }
  }

  @Provide
  Arbitrary<String> messes() {
    return Arbitraries.strings()
        .withChars(
            "aeÃ©¨€™â‚Ķ ¬†√ð\u009f\u0098\u0085&;#x3p\u00ad\u00a0\u200b\n\r-.ﬁ\ud83d\ude00РІС")
        .ofMaxLength(60);
  }

  @Provide
  Arbitrary<String> plainLines() {
    return Arbitraries.strings()
        .withCharRange(' ', '~')
        .excludeChars('&')
        .withChars('\n', '’', '“')
        .ofMaxLength(40);
  }

  @Provide
  Arbitrary<Codepage> pages() {
    // Some pages share too much with likelier ones to come back from every word.
    return Arbitraries.of(
        Codepage.ALL.stream()
            .filter(p -> !p.isSmall())
            .filter(p -> !LIKE_OTHERS.contains(p.toString()))
            .toList());
  }

  @Provide
  Arbitrary<String> sentences() {
    return Arbitraries.of(
        "Le maire a été réélu à l’unanimité « malgré tout »",
        "Die Bürgermeisterin schließt die Brücke für Fußgänger",
        "“It’s over,” the coach said — after 12 years…",
        "El niño cayó en el río; está fuera de peligro",
        "A eleição não será adiada, diz o órgão",
        "Wybory odbędą się później, mówią sędziowie",
        "Vláda včera schválila změny důchodů",
        "A kormány új törvényt fogadott el, jövőre érvényes",
        "Guvernul a decis să mărească și țintele",
        "İşçiler greve gitti, çünkü ücretler düşük",
        "Правительство объявило о новых выборах",
        "Уряд оголосив про нові вибори",
        "Η κυβέρνηση ανακοίνωσε νέες εκλογές",
        "Chính phủ công bố cuộc bầu cử mới",
        "أعلنت الحكومة عن انتخابات جديدة",
        "הממשלה הודיעה על בחירות חדשות",
        "सरकार ने नए चुनाव की घोषणा की",
        "รัฐบาลประกาศการเลือกตั้งใหม่",
        "政府は新しい選挙を発表した",
        "정부가 새로운 선거를 발표했다");
  }

  private static String misread(String text, Codepage page) {
    StringBuilder misread = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      int c = b & 0xFF;
      boolean open = c < 0x80 || page.character(c) == '\uFFFD';
      misread.append(open ? (char) c : page.character(c));
    }
    return misread.toString();
  }

  private static SourceText text(String text) {
    return new SourceText("a.txt", "a", text, "UTF-8");
  }
}
