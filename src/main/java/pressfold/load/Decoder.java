package pressfold.load;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
  private static final String[][] SIGNATURES = {
    {"\u00FF\u00D8\u00FF", "a JPEG image"},
    {"\u0089PNG\r\n", "a PNG image"},
    {"GIF8", "a GIF image"},
    {"%PDF-", "a PDF"},
    {"PK\u0003\u0004", "a ZIP archive or an office document"},
    {"\u00D0\u00CF\u0011\u00E0", "an old office document"},
    {"{\\rtf", "an RTF document"},
    {"\u001F\u008B", "a gzip archive"}
  };

  /** How many bytes tell UTF-16 and binary data from text. */
  private static final int SAMPLE = 4096;

  private final byte[] bytes;
  private final String head;
  private final int pairs;
  private final int zerosAtEven;
  private final int zerosAtOdd;

  private Decoder(byte[] bytes) {
    this.bytes = bytes;
    this.head = new String(bytes, 0, Math.min(8, bytes.length), StandardCharsets.ISO_8859_1);
    this.pairs = Math.min(bytes.length, SAMPLE) / 2;
    this.zerosAtEven = zeros(0);
    this.zerosAtOdd = zeros(1);
  }

  static Optional<SourceText> decode(ArticleFile file, byte[] bytes, Consumer<Problem> problems) {
    Decoder decoder = new Decoder(bytes);
    Charset charset = decoder.charset();
    String other = decoder.noText(charset);
    if (!other.isEmpty()) {
      String hint = "Save its text as a .txt file, or take it out of the folder.";
      problems.accept(Problem.error(file.name(), other, hint));
      return Optional.empty();
    }
    String text = new String(bytes, charset);
    if (charset.equals(StandardCharsets.UTF_8) && decoder.isBroken(text)) {
      charset = decoder.guess();
      text = new String(bytes, charset);
      String message = "is not UTF-8; read as " + charset.name();
      problems.accept(
          Problem.notice(file.name(), message, "Save it as UTF-8 if letters look wrong."));
    }
    text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (text.isBlank()) {
      String hint = "Paste the article into it, or remove it.";
      problems.accept(Problem.error(file.name(), "is empty", hint));
      return Optional.empty();
    }
    return Optional.of(new SourceText(file.name(), file.id(), text, charset.name()));
  }

  /** As a byte order mark or zero bytes tell; else UTF-8. */
  private Charset charset() {
    if (head.startsWith("\u00FF\u00FE\0\0")) {
      return Charset.forName("UTF-32LE");
    }
    if (head.startsWith("\0\0\u00FE\u00FF")) {
      return Charset.forName("UTF-32BE");
    }
    if (head.startsWith("\u00FF\u00FE") || (zerosAtOdd > pairs / 2 && zerosAtEven < pairs / 10)) {
      return StandardCharsets.UTF_16LE;
    }
    if (head.startsWith("\u00FE\u00FF") || (zerosAtEven > pairs / 2 && zerosAtOdd < pairs / 10)) {
      return StandardCharsets.UTF_16BE;
    }
    return StandardCharsets.UTF_8;
  }

  /** What it is instead of text; empty where it is text. */
  private String noText(Charset charset) {
    for (String[] signature : SIGNATURES) {
      if (head.startsWith(signature[0])) {
        return "is " + signature[1] + ", not text";
      }
    }
    // Stray zero bytes in a text are mended later; a tenth of them and more is no text at all.
    boolean zeros = zerosAtEven + zerosAtOdd > pairs / 5;
    return zeros && charset.equals(StandardCharsets.UTF_8)
        ? "is not text (it is full of zero bytes)"
        : "";
  }

  /** Whether the bytes are not the UTF-8 of {@code text}, as which they were decoded. */
  private boolean isBroken(String text) {
    // That is far quicker than by a CharsetDecoder, and malformed input always gives U+FFFD.
    if (text.indexOf('\uFFFD') >= 0) {
      try {
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      } catch (CharacterCodingException e) {
        return true;
      }
    }
    return false;
  }

  private Charset guess() {
    CharsetMatch match = new CharsetDetector().setText(bytes).detect();
    Charset charset =
        match == null || !Charset.isSupported(match.getName())
            ? StandardCharsets.ISO_8859_1
            : Charset.forName(match.getName());
    // The web's rule: what calls itself Latin-1 is Windows-1252, which has its letters and more.
    return charset.equals(StandardCharsets.ISO_8859_1) ? Charset.forName("windows-1252") : charset;
  }

  private int zeros(int from) {
    int zeros = 0;
    for (int i = from; i < Math.min(bytes.length, SAMPLE); i += 2) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    return zeros;
  }
}
