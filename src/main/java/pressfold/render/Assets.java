package pressfold.render;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import pressfold.model.Page;

/**
 * The stylesheet, scripts and fonts. Their names carry their content's hash, so that a host may
 * tell browsers to keep them for good.
 */
final class Assets {

  private static final Pattern REFERENCE = Pattern.compile("url\\(['\"]?([^)'\":]+)['\"]?\\)");

  private final TemplateFolder folder;
  private final Map<String, Page> pages = new ConcurrentSkipListMap<>();

  Assets(TemplateFolder folder) {
    this.folder = folder;
    folder.assets().forEach(this::path);
  }

  /** Where the asset {@code name} stands in the site, or empty where there is none of that name. */
  Optional<String> path(String name) {
    Page known = pages.get(name);
    if (known != null) {
      return Optional.of(known.path());
    }
    Optional<byte[]> bytes = folder.read("assets/" + name);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    byte[] content = bytes.get();
    if (name.endsWith(".css") || name.endsWith(".js")) {
      String lean = lean(new String(content, StandardCharsets.UTF_8));
      String text = name.endsWith(".css") ? withHashedReferences(name, lean) : lean;
      content = text.getBytes(StandardCharsets.UTF_8);
    }
    Page page = new Page("assets/" + hashed(name, content), content);
    pages.put(name, page);
    return Optional.of(page.path());
  }

  void write(Consumer<Page> site) {
    pages.values().forEach(site);
  }

  /**
   * Without indentation and without the comments that begin a line, which only editors need; those
   * that begin with "/*!" stay.
   */
  private static String lean(String source) {
    StringBuilder lean = new StringBuilder(source.length());
    boolean inComment = false;
    for (String line : source.lines().toList()) {
      String text = line.strip();
      inComment |= text.startsWith("/*") && !text.startsWith("/*!");
      if (inComment) {
        int end = text.indexOf("*/");
        inComment = end < 0;
        text = inComment ? "" : text.substring(end + 2).strip();
      }
      if (!text.isEmpty() && !text.startsWith("//")) {
        lean.append(text).append('\n');
      }
    }
    return lean.toString();
  }

  /** References in a stylesheet are relative to it: a font beside it is "fonts/…". */
  private String withHashedReferences(String stylesheet, String css) {
    String folderOf = stylesheet.substring(0, stylesheet.lastIndexOf('/') + 1);
    Matcher reference = REFERENCE.matcher(css);
    return reference.replaceAll(
        match ->
            path(folderOf + match.group(1))
                .map(path -> "url(" + path.substring("assets/".length() + folderOf.length()) + ")")
                .map(Matcher::quoteReplacement)
                .orElse(Matcher.quoteReplacement(match.group())));
  }

  private static String hashed(String name, byte[] content) {
    int dot = name.lastIndexOf('.');
    if (dot <= name.lastIndexOf('/')) {
      return name;
    }
    CRC32C sum = new CRC32C();
    sum.update(content);
    String hash = HexFormat.of().toHexDigits((int) sum.getValue());
    return name.substring(0, dot) + "." + hash + name.substring(dot);
  }
}
