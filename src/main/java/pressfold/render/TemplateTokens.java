package pressfold.render;

import io.pebbletemplates.pebble.lexer.Token;
import io.pebbletemplates.pebble.lexer.TokenStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The tokens of a template as bytes: of each token the number of its type, its line, the length of
 * its value in UTF-8 or -1 for none, and its value. The jar holds those of the built-in templates
 * as Pebble's lexer found them, as that tries five regular expressions for each token.
 */
@SuppressWarnings("EnumOrdinal") // read by the same version of Pebble that wrote them
final class TemplateTokens {

  private static final Token.Type[] TYPES = Token.Type.values();

  private TemplateTokens() {}

  static byte[] written(List<Token> tokens) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    for (Token token : tokens) {
      out.writeByte(token.getType().ordinal());
      out.writeInt(token.getLineNumber());
      if (token.getValue() == null) {
        out.writeInt(-1);
      } else {
        byte[] value = token.getValue().getBytes(StandardCharsets.UTF_8);
        out.writeInt(value.length);
        out.write(value);
      }
    }
    return bytes.toByteArray();
  }

  /**
   * @param name of the template
   */
  static TokenStream read(String name, byte[] bytes) {
    List<Token> tokens = new ArrayList<>();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    while (in.hasRemaining()) {
      Token.Type type = TYPES[in.get()];
      int line = in.getInt();
      int length = in.getInt();
      String value = null;
      if (length >= 0) {
        value = new String(bytes, in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
      }
      tokens.add(new Token(type, value, line));
    }
    return new TokenStream(tokens, name);
  }
}
