package pressfold.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pressfold.source.Span;

/** Reads bylines in Chinese, Japanese and Korean: "本报记者 王芳", "文・山田太郎", "김하나 기자". */
final class EastAsianByline {

  private static final String BETWEEN = "[\\s·・、，,]{1,2}";
  private static final Pattern CHINESE =
      Pattern.compile(
          "[（(【]?\\s*(?:本报|本報|本刊|本网|特约|特約|见习|實習|实习|新华社|中新社)*"
              + "(?:记者|記者|作者|文|撰文|采写|文字)(?:[\\s:：/／|丨]+|(?=\\p{IsHan}))"
              + "(?<names>\\p{IsHan}{2,4}(?:"
              + BETWEEN
              + "\\p{IsHan}{2,4})*?)(?:\\s*[）)】].{0,8}|\\s+\\p{IsHan}{2,6}[报報][道导導]|报道|報導|\\s*)");
  private static final Pattern JAPANESE =
      Pattern.compile(
          "[（(【]?\\s*(?:(?:取材・)?文|執筆|文責|著者|筆者)[・:：=＝/／]\\s*"
              + "(?<names>[\\p{IsHan}々ぁ-んァ-ヶー]{2,5}[ 　]?[\\p{IsHan}々ぁ-んァ-ヶー]{0,4})\\s*[）)】]?");
  private static final Pattern JAPANESE_REPORTER =
      Pattern.compile("[（(【](?<names>[\\p{IsHan}々ぁ-ん]{2,6})記者[）)】]");
  private static final Pattern KOREAN =
      Pattern.compile(
          "(?:[\\[(【][^\\])】]{2,20}[\\])】]\\s*)?(?<names>[가-힣]{2,4}(?:[·,\\s]{1,2}[가-힣]{2,4})*?)\\s?"
              + "(?:선임|인턴|수습|전문|객원)?\\s?기자(?:\\s*=)?(?:\\s+\\S+@\\S+)?\\s*");

  /** The first characters of names, loaded with the first byline in these scripts. */
  private static final class Surnames {
    static final String CHINESE = WordTable.load("bylines.txt").get("surname zh").get(0);
    static final String KOREAN = WordTable.load("bylines.txt").get("surname ko").get(0);
  }

  private EastAsianByline() {}

  /** The persons that {@code line} names as its authors; none where it is no byline. */
  static List<Name> read(String line) {
    String text = line.strip();
    int from = line.indexOf(text);
    if (text.length() > 60 || text.codePoints().noneMatch(c -> c >= 0x3040 && c < 0xd7b0)) {
      return List.of();
    }
    Optional<Matcher> found = whole(KOREAN, text);
    if (found.isPresent()) {
      return names(found.get(), from, Surnames.KOREAN);
    }
    found = whole(JAPANESE_REPORTER, text).or(() -> whole(JAPANESE, text));
    if (found.isPresent() && !isChinese(text)) {
      Matcher name = found.get();
      Span span = new Span(from + name.start("names"), from + name.end("names"));
      return List.of(new Name(name.group("names").strip(), span, true));
    }
    return whole(CHINESE, text)
        .map(names -> names(names, from, Surnames.CHINESE))
        .orElse(List.of());
  }

  private static boolean isChinese(String text) {
    return text.contains("记者") || text.contains("文/") || text.contains("文／");
  }

  private static Optional<Matcher> whole(Pattern form, String text) {
    Matcher matcher = form.matcher(text);
    return matcher.matches() ? Optional.of(matcher) : Optional.empty();
  }

  /** All of the names, or none where one does not begin as names do. */
  private static List<Name> names(Matcher found, int from, String surnames) {
    List<Name> names = new ArrayList<>();
    String list = found.group("names");
    int at = 0;
    for (String name : list.split("[\\s·・、，,]+", -1)) {
      int start = list.indexOf(name, at);
      at = start + name.length();
      if (name.length() < 2 || name.length() > 4 || surnames.indexOf(name.charAt(0)) < 0) {
        return List.of();
      }
      int offset = from + found.start("names");
      names.add(new Name(name, new Span(offset + start, offset + at), true));
    }
    return names;
  }
}
