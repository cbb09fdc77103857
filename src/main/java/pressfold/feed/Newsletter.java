package pressfold.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import pressfold.model.Digest;
import pressfold.model.Edition;
import pressfold.model.Page;

/**
 * Each edition as an e-mail, in three forms: a page, plain text, and a message (RFC 5322, RFC 2046)
 * ready to be opened in a mail program and sent. The message's date, name and boundary are the
 * edition's, so that it is the same in every build.
 */
final class Newsletter {

  private static final int LONGEST_LINE = 76;
  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

  private final FeedOptions options;
  private final Words words;
  private final Consumer<Page> site;

  Newsletter(FeedOptions options, Words words, Consumer<Page> site) {
    this.options = options;
    this.words = words;
    this.site = site;
  }

  void write(Digest digest) {
    Issue.Desk desk = new Issue.Desk(digest);
    digest.editions().parallelStream()
        .filter(edition -> !edition.stories().isEmpty())
        .forEach(edition -> write(edition, desk));
  }

  private void write(Edition edition, Issue.Desk desk) {
    Issue issue = desk.issue(edition);
    Optional<String> away = options.baseUrl().map(url -> url + "/");
    Optional<String> here = away.or(() -> Optional.of("../"));
    String path = "newsletter/" + issue.date();
    byte[] text = text(issue, here);
    byte[] html = html(issue, here);
    site.accept(new Page(path + ".txt", text));
    site.accept(new Page(path + ".html", html));
    if (away.isEmpty()) {
      // A message leaves the site, so there is nothing it could link to.
      text = text(issue, away);
      html = html(issue, away);
    }
    site.accept(new Page(path + ".eml", message(issue, text, html)));
  }

  private byte[] text(Issue issue, Optional<String> root) {
    return new TextLetter(issue, words, root).write().bytes();
  }

  private byte[] html(Issue issue, Optional<String> root) {
    return new HtmlLetter(issue, words, root, options.language()).write().bytes();
  }

  private byte[] message(Issue issue, byte[] text, byte[] html) {
    String host = options.baseUrl().map(Urls::host).orElse("example.invalid");
    String edition = host + "\n" + words.title() + "\n" + issue.date();
    UUID name = UUID.nameUUIDFromBytes(edition.getBytes(StandardCharsets.UTF_8));
    String boundary = "edition-" + name;
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length + html.length * 5 / 4);
    line(out, "From: " + encoded(words.title()) + " <newsletter@" + host + ">");
    line(out, "Subject: " + encoded(words.title() + ": " + issue.lead().headline()));
    line(out, "Date: " + Moments.rfc822(issue.date().atTime(6, 0).atOffset(ZoneOffset.UTC)));
    line(out, "Message-ID: <" + name + "@" + host + ">");
    // Mail programs that know it open the message as one still to be sent.
    line(out, "X-Unsent: 1");
    line(out, "MIME-Version: 1.0");
    line(out, "Content-Type: multipart/alternative;\r\n boundary=\"" + boundary + "\"");
    part(out, boundary, "text/plain", text);
    part(out, boundary, "text/html", html);
    line(out, "\r\n--" + boundary + "--");
    return out.toByteArray();
  }

  private static void part(
      ByteArrayOutputStream out, String boundary, String type, byte[] content) {
    line(out, "\r\n--" + boundary);
    line(out, "Content-Type: " + type + "; charset=utf-8");
    line(out, "Content-Transfer-Encoding: quoted-printable\r\n");
    quotedPrintable(content, out);
  }

  private static void line(ByteArrayOutputStream out, String text) {
    out.writeBytes((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  /** Rules 1 to 5 of RFC 2045, 6.7. */
  private static void quotedPrintable(byte[] content, ByteArrayOutputStream out) {
    byte[] line = new byte[LONGEST_LINE + 2];
    int column = 0;
    for (int i = 0; i < content.length; i++) {
      int b = content[i] & 0xff;
      if (b != '\n') {
        boolean last = i + 1 == content.length || content[i + 1] == '\n';
        boolean plain = (b > ' ' && b < 0x7f && b != '=') || (b == ' ' && !last);
        if (column + (plain ? 1 : 3) >= LONGEST_LINE) {
          line[column++] = '=';
          column = flush(line, column, out);
        }
        line[column++] = plain ? (byte) b : (byte) '=';
        if (!plain) {
          line[column++] = HEX[b >> 4];
          line[column++] = HEX[b & 15];
        }
      } else {
        column = flush(line, column, out);
      }
    }
  }

  private static int flush(byte[] line, int length, ByteArrayOutputStream out) {
    line[length] = '\r';
    line[length + 1] = '\n';
    out.write(line, 0, length + 2);
    return 0;
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
