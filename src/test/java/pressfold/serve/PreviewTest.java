package pressfold.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pressfold.source.Position;
import pressfold.source.Problem;

final class PreviewTest {

  @TempDir Path folder;
  private Preview preview;

  @BeforeEach
  void serve() throws IOException {
    Path site = Files.createDirectory(folder.resolve("site"));
    Files.writeString(site.resolve("index.html"), "<html><head></head><body>front</body></html>");
    Files.writeString(site.resolve("site.css"), "p { color: green }");
    Files.writeString(folder.resolve("secret.txt"), "secret");
    Files.createSymbolicLink(site.resolve("out.txt"), folder.resolve("secret.txt"));
    preview = new Preview(site, 0);
  }

  @AfterEach
  void stop() {
    preview.close();
  }

  @Test
  void servesPagesWithThePolicyAndTheReloader() throws IOException {
    String answer = get("/");
    assertThat(answer)
        .startsWith("HTTP/1.1 200 ")
        .containsIgnoringCase("content-security-policy: default-src 'none'; script-src 'self'")
        .contains("<script src=\"/-pressfold/reload.js\" data-seen=\"0\" defer></script></head>")
        .contains("front");
    assertThat(get("/site.css")).containsIgnoringCase("content-type: text/css");
  }

  @Test
  void refusesForeignHosts() throws IOException {
    assertThat(request("GET", "/", "evil.example:" + port())).startsWith("HTTP/1.1 421 ");
    assertThat(request("GET", "/", "127.0.0.1:1")).startsWith("HTTP/1.1 421 ");
  }

  @Test
  void staysInsideTheSite() throws IOException {
    for (String path :
        List.of(
            "/../secret.txt",
            "/%2e%2e/secret.txt",
            "/..%2fsecret.txt",
            "/out.txt",
            "//etc/passwd",
            "/%00")) {
      assertThat(get(path)).as(path).doesNotStartWith("HTTP/1.1 200").doesNotContain("secret\n");
    }
  }

  @Test
  void answersReadersOnly() throws IOException {
    assertThat(request("POST", "/", "127.0.0.1:" + port())).startsWith("HTTP/1.1 405 ");
    assertThat(request("HEAD", "/", "localhost:" + port()))
        .startsWith("HTTP/1.1 200 ")
        .doesNotContain("front");
  }

  @Test
  void tellsOpenPagesThatTheSiteChanged() throws Exception {
    CompletableFuture<String> news = CompletableFuture.supplyAsync(() -> get("/-pressfold/wait?0"));
    TimeUnit.MILLISECONDS.sleep(100);
    assertThat(news).isNotDone();
    preview.news(List.of());
    assertThat(news.get(5, TimeUnit.SECONDS)).contains("location.reload();");
  }

  @Test
  void showsWhyTheSiteCouldNotBeBuilt() throws IOException {
    preview.news(
        List.of(
            new Problem(
                Problem.Severity.ERROR,
                "templates/article.html",
                Optional.of(new Position(7, 3)),
                "unknown name <x>",
                "Use one of the names in docs/templates.md.")));
    assertThat(get("/"))
        .startsWith("HTTP/1.1 500 ")
        .contains("templates/article.html:7:3")
        .contains("unknown name &lt;x&gt;");
    preview.news(List.of());
    assertThat(get("/")).startsWith("HTTP/1.1 200 ");
  }

  private int port() {
    return preview.address().getPort();
  }

  private String get(String path) {
    return request("GET", path, "127.0.0.1:" + port());
  }

  /** By hand, as no client would send such paths and hosts. */
  private String request(String method, String path, String host) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
        OutputStream out = socket.getOutputStream();
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      String head =
          method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      return in.lines().collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
