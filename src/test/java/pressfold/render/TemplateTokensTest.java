package pressfold.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.pebbletemplates.pebble.lexer.TokenStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTokensTest {

  @Test
  void tokensReadBackAreThoseThatPebbleFound() throws IOException {
    String source = Files.readString(Path.of("templates/story.html"));
    TokenStream found = TokenPacking.lexed("story.html", source);

    TokenStream read = TemplateTokens.read("story.html", TemplateTokens.written(found.getTokens()));

    assertThat(told(read)).hasSizeGreaterThan(100).isEqualTo(told(found));
    assertThat(read.getFilename()).isEqualTo("story.html");
  }

  @Test
  void onlyTemplatesArePacked() throws IOException {
    byte[] words = "a{{ b }}".getBytes(StandardCharsets.UTF_8);

    Map<String, byte[]> packed =
        TokenPacking.tokens(
            Map.of(
                "templates/front.html", words,
                "templates/parts/head.html", words,
                "templates/letter.txt", words,
                "templates/assets/site.js", words,
                "pressfold/read/dates.txt", words));

    assertThat(packed)
        .containsOnlyKeys("tokens/front.html", "tokens/parts/head.html", "tokens/letter.txt");
  }

  private static List<String> told(TokenStream stream) {
    return stream.getTokens().stream()
        .map(token -> token.getLineNumber() + " " + token.getType() + " " + token.getValue())
        .toList();
  }
}
