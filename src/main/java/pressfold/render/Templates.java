package pressfold.render;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.cache.PebbleCache;
import io.pebbletemplates.pebble.error.AttributeNotFoundException;
import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.error.RootAttributeNotFoundException;
import io.pebbletemplates.pebble.extension.ExtensionRegistry;
import io.pebbletemplates.pebble.extension.NodeVisitorFactory;
import io.pebbletemplates.pebble.lexer.TokenStream;
import io.pebbletemplates.pebble.loader.MemoryLoader;
import io.pebbletemplates.pebble.node.RootNode;
import io.pebbletemplates.pebble.parser.ParserImpl;
import io.pebbletemplates.pebble.parser.ParserOptions;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import pressfold.source.Buffer;
import pressfold.source.DigestException;
import pressfold.source.Position;
import pressfold.source.Problem;

/**
 * The templates, compiled once each. What they print is escaped unless it was made as HTML here; a
 * name that nothing answers to is an error.
 */
final class Templates {

  private static final int PAGE_SIZE = 1 << 15;

  private final TemplateFolder folder;
  private final PebbleEngine engine;

  /** The templates' own text, as it stands on pages. */
  @SuppressWarnings("ArrayAsKeyOfSetOrMap") // each array stands for itself
  private final Map<char[], byte[]> texts = new ConcurrentHashMap<>();

  Templates(TemplateFolder folder, Words words, Assets assets) {
    this.folder = folder;
    this.engine =
        new PebbleEngine.Builder()
            .loader(new FolderLoader(folder))
            .templateCache(new Compiled())
            .autoEscaping(false) // PressExtension does that, and faster
            .extension(new PressExtension(words, assets))
            .strictVariables(true)
            .defaultLocale(Locale.ROOT)
            .build();
  }

  /** The templates met so far; built-in ones are made of their tokens where those are at hand. */
  private final class Compiled implements PebbleCache<Object, PebbleTemplate> {

    private final Map<Object, PebbleTemplate> known = new ConcurrentHashMap<>();

    @Override
    public PebbleTemplate computeIfAbsent(
        Object key, Function<? super Object, ? extends PebbleTemplate> byPebble) {
      PebbleTemplate template = known.get(key); // as most are, without a lock
      return template != null
          ? template
          : known.computeIfAbsent(key, unknown -> made(key.toString(), byPebble));
    }

    private PebbleTemplate made(
        String name, Function<? super Object, ? extends PebbleTemplate> byPebble) {
      return folder
          .tokens(name)
          .map(bytes -> compiled(name, TemplateTokens.read(name, bytes)))
          .orElseGet(() -> byPebble.apply(name));
    }

    @Override
    public void invalidateAll() {
      known.clear();
    }
  }

  /** As Pebble's engine does it. */
  private PebbleTemplate compiled(String name, TokenStream tokens) {
    ExtensionRegistry registry = engine.getExtensionRegistry();
    ParserImpl parser =
        new ParserImpl(
            registry.getUnaryOperators(),
            registry.getBinaryOperators(),
            registry.getTokenParsers(),
            new ParserOptions());
    RootNode root = parser.parse(tokens);
    PebbleTemplateImpl template = new PebbleTemplateImpl(engine, root, name);
    for (NodeVisitorFactory visitors : registry.getNodeVisitors()) {
      visitors.createVisitor(template).visit(root);
    }
    return template;
  }

  /** What the template {@code name} makes of {@code view}, in UTF-8. */
  byte[] fill(String name, Map<String, Object> view) {
    PageWriter page = new PageWriter();
    try {
      engine.getTemplate(name).evaluate(page, view);
    } catch (PebbleException e) {
      throw told(name, e);
    } catch (IOException e) {
      throw new AssertionError("a page in memory cannot fail to be written", e);
    }
    return page.bytes.copy();
  }

  /** Turns characters to bytes as they come. */
  private final class PageWriter extends Writer {

    private final Buffer bytes = new Buffer(PAGE_SIZE);

    /** Templates write their own text so, always the same array. */
    @Override
    public void write(char[] text) {
      byte[] known = texts.get(text);
      if (known == null) {
        known = new String(text).getBytes(StandardCharsets.UTF_8);
        texts.put(text, known);
      }
      bytes.put(known);
    }

    @Override
    public void write(char[] characters, int offset, int length) {
      write(new String(characters, offset, length));
    }

    @Override
    public void write(String words) {
      bytes.put(words);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  private DigestException told(String template, PebbleException thrown) {
    PebbleException e = innermost(thrown);
    String file = folder.shown(Optional.ofNullable(e.getFileName()).orElse(template));
    Problem problem =
        e.getLineNumber() == null || e.getLineNumber() < 1
            ? Problem.error(file, message(e), hint(e))
            : Problem.error(file, new Position(e.getLineNumber(), 1), message(e), hint(e));
    return new DigestException(DigestException.Kind.CONFIGURATION, problem, thrown);
  }

  /** Pebble wraps what went wrong inside a condition in a vaguer exception. */
  private static PebbleException innermost(PebbleException thrown) {
    PebbleException found = thrown;
    for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof PebbleException inner && inner.getLineNumber() != null) {
        found = inner;
      }
    }
    return found;
  }

  private static String message(PebbleException e) {
    Optional<String> unknown = unknownName(e);
    if (unknown.isPresent()) {
      return "unknown name \"" + unknown.get() + "\"";
    }
    String told = e.getPebbleMessage() == null ? "cannot be used" : e.getPebbleMessage();
    String line = told.lines().findFirst().orElse("").strip();
    String lower =
        line.isEmpty() ? line : line.substring(0, 1).toLowerCase(Locale.ROOT) + line.substring(1);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  private static Optional<String> unknownName(PebbleException e) {
    return e instanceof RootAttributeNotFoundException root
        ? Optional.of(root.getAttributeName())
        : e instanceof AttributeNotFoundException part
            ? Optional.of(part.getAttributeName())
            : Optional.empty();
  }

  private static String hint(PebbleException e) {
    if (unknownName(e).isPresent()) {
      return "See docs/templates.md for the names that this template may use.";
    }
    if (e instanceof LoaderException) {
      return "Check the name after include, import or extends.";
    }
    return "Correct the template, or remove it to use the built-in one.";
  }

  /** Loads from the user's folder, else from the built-in set. */
  private static final class FolderLoader extends MemoryLoader {

    private final TemplateFolder folder;

    FolderLoader(TemplateFolder folder) {
      this.folder = folder;
    }

    @Override
    public Reader getReader(String name) {
      return new StringReader(
          folder
              .text(name)
              .orElseThrow(() -> new LoaderException(null, "no template \"" + name + "\"")));
    }

    @Override
    public boolean resourceExists(String name) {
      return folder.read(name).isPresent();
    }
  }
}
