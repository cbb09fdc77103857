package pressfold.render;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import pressfold.model.Moments;
import pressfold.source.Buffer;

/**
 * Writes an e-mail (RFC 5322, RFC 2046) of text and HTML, ready to be opened in a mail program and
 * sent. Its name and boundary are made from its address, so that it is the same in every build.
 */
final class Message {

  /** Of the names of files that hold one. */
  static final String ENDING = ".eml";

  private static final int LONGEST_LINE = 76;
  private static final int LINE_OF_TEXT = 72;
  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

  private final Buffer out = new Buffer(1 << 15);

  private Message() {}

  /**
   * @param path its place in the site
   * @param site where that stands, if anywhere
   * @param page what it says of itself: its subject is the description
   */
  static byte[] of(
      String path,
      Optional<String> site,
      String sender,
      Map<String, Object> page,
      byte[] text,
      byte[] html) {
    String host = site.map(url -> URI.create(url).getHost()).orElse("example.invalid");
    String edition = host + "\n" + sender + "\n" + path;
    UUID name = UUID.nameUUIDFromBytes(edition.getBytes(StandardCharsets.UTF_8));
    String boundary = "edition-" + name;
    Message message = new Message();
    message.line("From: " + encoded(sender) + " <newsletter@" + host + ">");
    message.line("Subject: " + encoded(sender + ": " + page.get("description")));
    message.line("Message-ID: <" + name + "@" + host + ">");
    LocalDate day = LocalDate.parse(String.valueOf(page.get("published")));
    OffsetDateTime date = day.atTime(6, 0).atOffset(ZoneOffset.UTC);
    message.line("Date: " + Moments.rfc822(date));
    // Mail programs that know it open the message as one still to be sent.
    message.line("X-Unsent: 1");
    message.line("MIME-Version: 1.0");
    message.line("Content-Type: multipart/alternative;\r\n boundary=\"" + boundary + "\"");
    message.part(boundary, "text/plain", text);
    message.part(boundary, "text/html", html);
    message.line("\r\n--" + boundary + "--");
    return message.out.copy();
  }

  /** Text in lines of at most 72 characters; what is broken off is indented as its line is. */
  static byte[] wrapped(byte[] utf8) {
    String text = new String(utf8, StandardCharsets.UTF_8);
    StringBuilder out = new StringBuilder(text.length() + 256);
    for (int start = 0, end; start < text.length(); start = end + 1) {
      end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      int word = wordFrom(start, text, end);
      int indent = word - start;
      int column = 0;
      while (word < end) {
        int gap = word;
        while (gap < end && !isBlank(text.charAt(gap))) {
          gap++;
        }
        if (column > 0 && column + 1 + gap - word > LINE_OF_TEXT) {
          out.append('\n');
          column = 0;
        }
        if (column == 0) {
          out.append(text, start, start + indent);
          column = indent;
        } else {
          out.append(' ');
          column++;
        }
        out.append(text, word, gap);
        column += gap - word;
        word = wordFrom(gap, text, end);
      }
      out.append('\n');
    }
    return (out.toString().strip() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static int wordFrom(int at, String text, int end) {
    int word = at;
    while (word < end && isBlank(text.charAt(word))) {
      word++;
    }
    return word;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\f';
  }

  private void part(String boundary, String type, byte[] content) {
    line("\r\n--" + boundary);
    line("Content-Type: " + type + "; charset=utf-8");
    line("Content-Transfer-Encoding: quoted-printable\r\n");
    quotedPrintable(content);
  }

  private void line(String text) {
    out.put(text);
    out.put("\r\n");
  }

  /** Rules 1 to 5 of RFC 2045, 6.7. */
  private void quotedPrintable(byte[] content) {
    byte[] written = new byte[LONGEST_LINE];
    int column = 0;
    for (int i = 0; i < content.length; i++) {
      byte b = content[i];
      boolean plain =
          b > ' '
              ? b != '=' && b < 0x7f
              : b == ' ' && i + 1 < content.length && content[i + 1] != '\n';
      boolean full = b != '\n' && column + (plain ? 1 : 3) >= LONGEST_LINE;
      if (b == '\n' || full) {
        out.put(written, 0, column);
        line(full ? "=" : "");
        column = 0;
      }
      if (plain) {
        written[column++] = b;
      } else if (b != '\n') {
        written[column++] = '=';
        written[column++] = HEX[b >> 4 & 15];
        written[column++] = HEX[b & 15];
      }
    }
    out.put(written, 0, column);
  }

  /** RFC 2047: words of at most 75 characters, none of which parts a letter. */
  private static String encoded(String text) {
    String clean = text.replaceAll("\\p{Cntrl}+", " ");
    StringBuilder words = new StringBuilder();
    int start = 0;
    while (start < clean.length()) {
      // Fourteen UTF-16 units are at most 42 bytes, which are 56 characters.
      int end = Math.min(clean.length(), start + 14);
      if (end < clean.length() && Character.isLowSurrogate(clean.charAt(end))) {
        end--;
      }
      byte[] part = clean.substring(start, end).getBytes(StandardCharsets.UTF_8);
      words.append(start == 0 ? "" : "\r\n ").append("=?utf-8?B?");
      words.append(Base64.getEncoder().encodeToString(part)).append("?=");
      start = end;
    }
    return words.toString();
  }
}
