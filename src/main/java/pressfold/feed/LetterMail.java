package pressfold.feed;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;

/**
 * A newsletter as a message, RFC 5322 and RFC 2046, ready to be opened in a mail program and sent.
 * Its date, name and boundary are the edition's, so that it is the same in every build.
 */
final class LetterMail {

  private static final int LONGEST_LINE = 76;

  private final StringBuilder out = new StringBuilder(1 << 14);

  private LetterMail() {}

  /**
   * @param host the site's, from which the message claims to come
   */
  static byte[] write(Issue issue, Words words, String host, String text, String html) {
    LetterMail mail = new LetterMail();
    UUID name =
        UUID.nameUUIDFromBytes(
            (host + "\n" + words.title() + "\n" + issue.date()).getBytes(StandardCharsets.UTF_8));
    String boundary = "edition-" + name;
    mail.line("From: " + encoded(words.title()) + " <newsletter@" + host + ">");
    mail.line("Subject: " + encoded(words.title() + ": " + issue.lead().headline()));
    mail.line("Date: " + Moments.rfc822(issue.date().atTime(6, 0).atOffset(ZoneOffset.UTC)));
    mail.line("Message-ID: <" + name + "@" + host + ">");
    // Mail programs that know it open the message as one still to be sent.
    mail.line("X-Unsent: 1");
    mail.line("MIME-Version: 1.0");
    mail.line("Content-Type: multipart/alternative; boundary=\"" + boundary + "\"");
    mail.line("");
    mail.part(boundary, "text/plain", text);
    mail.part(boundary, "text/html", html);
    mail.line("--" + boundary + "--");
    return mail.out.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private void part(String boundary, String type, String content) {
    line("--" + boundary);
    line("Content-Type: " + type + "; charset=utf-8");
    line("Content-Transfer-Encoding: quoted-printable");
    line("");
    content.lines().forEach(this::quotedPrintable);
  }

  private void line(String text) {
    out.append(text).append("\r\n");
  }

  /** Rules 1 to 5 of RFC 2045, 6.7. */
  private void quotedPrintable(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    int column = 0;
    for (int i = 0; i < bytes.length; i++) {
      int b = bytes[i] & 0xff;
      boolean last = i + 1 == bytes.length;
      boolean plain = (b > ' ' && b < 0x7f && b != '=') || (b == ' ' && !last);
      if (column + (plain ? 1 : 3) > LONGEST_LINE - 1) {
        line("=");
        column = 0;
      }
      if (plain) {
        out.append((char) b);
      } else {
        out.append('=').append(Character.toUpperCase(Character.forDigit(b >> 4, 16)));
        out.append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
      }
      column += plain ? 1 : 3;
    }
    line("");
  }

  /** RFC 2047: words of at most 75 characters, none of which parts a letter. */
  private static String encoded(String text) {
    String clean = text.replaceAll("\\p{Cntrl}+", " ");
    StringBuilder words = new StringBuilder();
    int start = 0;
    while (start < clean.length()) {
      int end = start;
      int bytes = 0;
      while (end < clean.length()) {
        int c = clean.codePointAt(end);
        bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
        if (bytes > 42) {
          break;
        }
        end += Character.charCount(c);
      }
      byte[] part = clean.substring(start, end).getBytes(StandardCharsets.UTF_8);
      words.append(start == 0 ? "" : "\r\n ").append("=?utf-8?B?");
      words.append(Base64.getEncoder().encodeToString(part)).append("?=");
      start = end;
    }
    return words.toString();
  }
}
