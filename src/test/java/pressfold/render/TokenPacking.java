package pressfold.render;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.extension.ExtensionRegistry;
import io.pebbletemplates.pebble.lexer.LexerImpl;
import io.pebbletemplates.pebble.lexer.Syntax;
import io.pebbletemplates.pebble.lexer.TokenStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Finds the tokens of the templates that a jar holds. */
public final class TokenPacking {

  private static final Pattern TEMPLATE =
      Pattern.compile("templates/((?:parts/)?[a-z]+\\.(?:html|txt))");

  private TokenPacking() {}

  /** Files of tokens by their names, for those among {@code files} that are templates. */
  public static Map<String, byte[]> tokens(Map<String, byte[]> files) throws IOException {
    Map<String, byte[]> tokens = new TreeMap<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      var template = TEMPLATE.matcher(file.getKey());
      if (template.matches()) {
        String source = new String(file.getValue(), StandardCharsets.UTF_8);
        tokens.put(
            "tokens/" + template.group(1),
            TemplateTokens.written(lexed(template.group(1), source).getTokens()));
      }
    }
    return tokens;
  }

  static TokenStream lexed(String name, String source) {
    ExtensionRegistry registry = new PebbleEngine.Builder().build().getExtensionRegistry();
    LexerImpl lexer =
        new LexerImpl(
            new Syntax.Builder().build(),
            registry.getUnaryOperators().values(),
            registry.getBinaryOperators().values());
    return lexer.tokenize(new StringReader(source), name);
  }
}
