package pressfold.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.extension.ExtensionRegistry;
import io.pebbletemplates.pebble.lexer.LexerImpl;
import io.pebbletemplates.pebble.lexer.Syntax;
import io.pebbletemplates.pebble.lexer.TokenStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateLexerTest {

  private static final ExtensionRegistry REGISTRY =
      new PebbleEngine.Builder().build().getExtensionRegistry();

  private static Optional<TokenStream> own(String source) {
    Set<String> operators = new HashSet<>(REGISTRY.getBinaryOperators().keySet());
    operators.addAll(REGISTRY.getUnaryOperators().keySet());
    return TemplateLexer.read("page.html", source, operators);
  }

  private static List<String> told(TokenStream stream) {
    return stream.getTokens().stream()
        .map(token -> token.getLineNumber() + " " + token.getType() + " " + token.getValue())
        .toList();
  }

  private static List<String> ofPebble(String source) {
    LexerImpl lexer =
        new LexerImpl(
            new Syntax.Builder().build(),
            REGISTRY.getUnaryOperators().values(),
            REGISTRY.getBinaryOperators().values());
    return told(lexer.tokenize(new StringReader(source), "page.html"));
  }

  @Test
  void readsAllBuiltInTemplatesAsPebbleDoes() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("templates"))) {
      List<Path> templates =
          files
              .filter(file -> file.toString().endsWith(".html") || file.endsWith("letter.txt"))
              .toList();
      assertThat(templates).hasSizeGreaterThan(20);
      for (Path template : templates) {
        String source = Files.readString(template);
        assertThat(own(source).map(TemplateLexerTest::told))
            .as(template.toString())
            .contains(ofPebble(source));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a { b } {",
        "a\n{{ b }}\nc {# d\ne #}\n\nf",
        "{% if a is not empty and b_1 == 2.5 or not c %}\nx{% endif\n%}\n",
        "{{ a[0].b(1, \"two\", 'three') | upper ~ {'k': [1..3]} }}",
        "{{ order }}{{ a is\nempty }}{{ a>=b ? c:d }}{{-1}}x",
        "{{ a is \n not empty }}{{ a is notable }}",
        "{{ a\n  .b\n}}{{ c }}\n\n{{d}}"
      })
  void readsWhatIsOftenWrittenAsPebbleDoes(String source) {
    own(source).ifPresent(tokens -> assertThat(told(tokens)).isEqualTo(ofPebble(source)));
    assertThat(own(source).isPresent()).isEqualTo(!source.contains("{{-"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{- a }}",
        "{{ a -}}",
        "{#- a #}",
        "{# a -#}",
        "{% verbatim %}{{ a }}{% endverbatim %}",
        "{{ 'a\\'b' }}",
        "{{ \"a#{b}\" }}",
        "{{ 5L }}",
        "{{ (a] }}",
        "{{ a) }}",
        "{{ a",
        "{{ a & b }}",
        "{# a",
        "{{ 'a }}",
        "{{ or_a }}",
        "a\r\n{{ b }}"
      })
  void leavesToPebbleWhatIsSeldomWritten(String source) {
    assertThat(own(source)).isEmpty();
  }
}
