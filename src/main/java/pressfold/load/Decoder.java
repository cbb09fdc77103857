package pressfold.load;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import pressfold.source.Problem;
import pressfold.source.SourceText;

/**
 * Bytes to text: by byte order mark, as strict UTF-8, as UTF-16 where every other byte is zero,
 * else by ICU's guess, which is told.
 */
final class Decoder {

  /** What files begin with that are often misnamed as texts. */
  private static final Map<String, String> SIGNATURES = signatures();

  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

  /** How many bytes tell UTF-16 and binary data from text. */
  private static final int SAMPLE = 4096;

  private Decoder() {}

  static Optional<SourceText> decode(ArticleFile file, byte[] bytes, Consumer<Problem> problems) {
    Optional<String> foreign = signature(bytes);
    if (foreign.isPresent()) {
      problems.accept(
          Problem.error(
              file.name(),
              "is " + foreign.get() + ", not text",
              "Save its text as a .txt file, or take it out of the folder."));
      return Optional.empty();
    }
    Optional<SourceText> text = text(file, bytes, problems);
    if (text.isPresent() && text.get().text().isBlank()) {
      problems.accept(
          Problem.error(file.name(), "is empty", "Paste the article into it, or remove it."));
      return Optional.empty();
    }
    return text;
  }

  private static Optional<SourceText> text(
      ArticleFile file, byte[] bytes, Consumer<Problem> problems) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return strict(file, bytes, 3, StandardCharsets.UTF_8)
          .or(() -> guessed(file, bytes, problems));
    }
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
      return Optional.of(lenient(file, bytes, 4, UTF_32LE));
    }
    if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
      return Optional.of(lenient(file, bytes, 4, UTF_32BE));
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return Optional.of(lenient(file, bytes, 2, StandardCharsets.UTF_16LE));
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of(lenient(file, bytes, 2, StandardCharsets.UTF_16BE));
    }
    int zerosAtEven = zeros(bytes, 0);
    int zerosAtOdd = zeros(bytes, 1);
    int pairs = Math.min(bytes.length, SAMPLE) / 2;
    if (zerosAtOdd > pairs / 2 && zerosAtEven < pairs / 10) {
      return Optional.of(lenient(file, bytes, 0, StandardCharsets.UTF_16LE));
    }
    if (zerosAtEven > pairs / 2 && zerosAtOdd < pairs / 10) {
      return Optional.of(lenient(file, bytes, 0, StandardCharsets.UTF_16BE));
    }
    // Stray zero bytes in a text are mended later; a tenth of them and more is no text at all.
    if (zerosAtEven + zerosAtOdd > pairs / 5) {
      problems.accept(
          Problem.error(
              file.name(),
              "is not text (it is full of zero bytes)",
              "Save its text as a .txt file, or take it out of the folder."));
      return Optional.empty();
    }
    return strict(file, bytes, 0, StandardCharsets.UTF_8).or(() -> guessed(file, bytes, problems));
  }

  private static Optional<SourceText> strict(
      ArticleFile file, byte[] bytes, int from, Charset charset) {
    // The constructor is far quicker than a CharsetDecoder, and malformed input always gives
    // U+FFFD.
    String text = new String(bytes, from, bytes.length - from, charset);
    if (text.indexOf('\uFFFD') >= 0) {
      try {
        text =
            charset
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                .toString();
      } catch (CharacterCodingException e) {
        return Optional.empty();
      }
    }
    return Optional.of(new SourceText(file.name(), file.id(), text, charset.name()));
  }

  private static SourceText lenient(ArticleFile file, byte[] bytes, int from, Charset charset) {
    String text = new String(bytes, from, bytes.length - from, charset);
    return new SourceText(file.name(), file.id(), text, charset.name());
  }

  private static Optional<SourceText> guessed(
      ArticleFile file, byte[] bytes, Consumer<Problem> problems) {
    CharsetMatch match = new CharsetDetector().setText(bytes).detect();
    Charset charset =
        match == null || !Charset.isSupported(match.getName())
            ? StandardCharsets.ISO_8859_1
            : Charset.forName(match.getName());
    // The web's rule: what calls itself Latin-1 is Windows-1252, which has its letters and more.
    if (charset.equals(StandardCharsets.ISO_8859_1)) {
      charset = Charset.forName("windows-1252");
    }
    problems.accept(
        Problem.notice(
            file.name(),
            "is not UTF-8; read as " + charset.name(),
            "Save it as UTF-8 if letters look wrong."));
    return Optional.of(lenient(file, bytes, 0, charset));
  }

  private static int zeros(byte[] bytes, int from) {
    int zeros = 0;
    for (int i = from; i < Math.min(bytes.length, SAMPLE); i += 2) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    return zeros;
  }

  private static boolean startsWith(byte[] bytes, int... first) {
    if (bytes.length < first.length) {
      return false;
    }
    for (int i = 0; i < first.length; i++) {
      if ((bytes[i] & 0xFF) != first[i]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<String> signature(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(8, bytes.length), StandardCharsets.ISO_8859_1);
    return SIGNATURES.entrySet().stream()
        .filter(signature -> head.startsWith(signature.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static Map<String, String> signatures() {
    Map<String, String> signatures = new LinkedHashMap<>();
    signatures.put("\u00FF\u00D8\u00FF", "a JPEG image");
    signatures.put("\u0089PNG\r\n", "a PNG image");
    signatures.put("GIF8", "a GIF image");
    signatures.put("%PDF-", "a PDF");
    signatures.put("PK\u0003\u0004", "a ZIP archive or an office document");
    signatures.put("\u00D0\u00CF\u0011\u00E0", "an old office document");
    signatures.put("{\\rtf", "an RTF document");
    signatures.put("\u001F\u008B", "a gzip archive");
    return signatures;
  }
}
