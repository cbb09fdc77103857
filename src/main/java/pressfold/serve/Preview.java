package pressfold.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.commons.io.FilenameUtils;
import pressfold.source.Problem;
import pressfold.source.Resource;

/**
 * A web server for the site, on 127.0.0.1 alone. Open pages load themselves anew when the site has
 * changed; while it cannot be built they show why.
 *
 * <p>The pages' own Content-Security-Policy stays in force: the script that reloads them is a file,
 * and it waits by loading another script, which the server holds back until there is news.
 */
public final class Preview implements AutoCloseable {

  private static final String OWN = "/-pressfold/";
  private static final String RELOADER = OWN + "reload.js";
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
          + " connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  private static final String HTML = "text/html; charset=utf-8";
  private static final String PLAIN = "text/plain; charset=utf-8";
  private static final String SCRIPT = "text/javascript; charset=utf-8";
  private static final long PATIENCE_MILLIS = 25_000;

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", HTML),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", SCRIPT),
          Map.entry("json", "application/json; charset=utf-8"),
          Map.entry("xml", "application/xml; charset=utf-8"),
          Map.entry("txt", PLAIN),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("webp", "image/webp"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("eml", "message/rfc822"));

  private final Path site;
  private final HttpServer server;
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final Set<String> hosts;
  private long version;
  private List<Problem> faults = List.of();
  private boolean closed;

  /**
   * Starts serving.
   *
   * @param site the folder to serve
   * @param port where to listen; 0 for any that is free
   * @throws IOException where the port is taken
   */
  public Preview(Path site, int port) throws IOException {
    this.site = site;
    this.server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 0);
    int taken = server.getAddress().getPort();
    this.hosts = Set.of("127.0.0.1:" + taken, "localhost:" + taken);
    server.createContext("/", this::answer);
    server.setExecutor(workers);
    server.start();
  }

  /** Where the site can be seen. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** Open pages load anew: the site has changed, or could not be built and they show why. */
  public synchronized void news(List<Problem> problems) {
    faults = List.copyOf(problems);
    version++;
    notifyAll();
  }

  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
    server.stop(0);
    workers.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String host = exchange.getRequestHeaders().getFirst("Host");
      // A page of a foreign name that resolves to this machine must not read the site.
      if (host == null || !hosts.contains(host.toLowerCase(Locale.ROOT))) {
        send(exchange, 421, PLAIN, "This preview answers to localhost only.\n");
        return;
      }
      if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
        send(exchange, 405, PLAIN, "Only GET and HEAD.\n");
        return;
      }
      String path = exchange.getRequestURI().getPath();
      if (path == null) {
        send(exchange, 404, PLAIN, "Not found.\n");
      } else if (path.equals(RELOADER)) {
        send(exchange, 200, SCRIPT, Resource.text(Preview.class, "reload.js"));
      } else if (path.startsWith(OWN + "wait")) {
        send(exchange, 200, SCRIPT, waitForNews(exchange.getRequestURI()));
      } else {
        page(exchange, path);
      }
    }
  }

  private void page(HttpExchange exchange, String path) throws IOException {
    Optional<Path> file = file(path.endsWith("/") ? path + "index.html" : path);
    boolean html =
        path.endsWith("/") || path.endsWith(".html") || FilenameUtils.getExtension(path).isEmpty();
    List<Problem> broken;
    long seen;
    synchronized (this) {
      broken = faults;
      seen = version;
    }
    if (html && !broken.isEmpty()) {
      send(exchange, 500, HTML, withReloader(FaultPage.of(broken), seen));
    } else if (file.isEmpty()) {
      Optional<Path> notFound = file("/404.html");
      String text = notFound.isPresent() ? Files.readString(notFound.get()) : "<h1>Not found</h1>";
      send(exchange, 404, HTML, withReloader(text, seen));
    } else if (html) {
      send(exchange, 200, HTML, withReloader(Files.readString(file.get()), seen));
    } else {
      send(exchange, 200, type(path), Files.readAllBytes(file.get()));
    }
  }

  /** The file for {@code path}, never one outside of the site. */
  private Optional<Path> file(String path) throws IOException {
    try {
      Path root = site.toRealPath();
      Path file = root.resolve(path.substring(1)).normalize();
      if (!file.startsWith(root) || !Files.isRegularFile(file)) {
        return Optional.empty();
      }
      return Optional.of(file.toRealPath()).filter(real -> real.startsWith(root));
    } catch (InvalidPathException | NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Holds the answer back until the site is newer than what the page was made from. */
  private synchronized String waitForNews(URI request) {
    long seen = seen(request);
    long until = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
    while (version == seen && !closed) {
      long left = (until - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return "pressfold.wait();\n";
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return "";
      }
    }
    return closed ? "" : "location.reload();\n";
  }

  private static long seen(URI request) {
    String query = request.getQuery();
    return query != null && query.matches("\\d{1,18}") ? Long.parseLong(query) : -1;
  }

  private static String withReloader(String html, long seen) {
    String script = "<script src=\"" + RELOADER + "\" data-seen=\"" + seen + "\" defer></script>";
    int head = html.indexOf("</head>");
    return head < 0 ? html + script : html.substring(0, head) + script + html.substring(head);
  }

  private static String type(String path) {
    String ending = FilenameUtils.getExtension(path).toLowerCase(Locale.ROOT);
    return TYPES.getOrDefault(ending, "application/octet-stream");
  }

  private static void send(HttpExchange exchange, int code, String type, String text)
      throws IOException {
    send(exchange, code, type, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int code, String type, byte[] bytes)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(code, head || bytes.length == 0 ? -1 : bytes.length);
    if (!head && bytes.length > 0) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(bytes);
      }
    }
  }
}
