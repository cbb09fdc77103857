package pressfold.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class MemberClassesTest {

  private static final String SHOWN = Shown.class.getName();

  @Test
  void fieldsAndMethodsAreToldByTheirNames() throws Exception {
    Loader loader = new Loader();
    BiFunction<Object, Object, Object> teller = loader.teller();
    Object shown = loader.made(SHOWN);

    assertThat(teller.apply(shown, "count")).isEqualTo(3);
    assertThat(teller.apply(shown, "name")).isEqualTo("Harbour");
    assertThat(teller.apply(shown, "length")).isEqualTo(7L);
    assertThat(teller.apply(shown, "nothing")).isNull();
  }

  @Test
  void namesOfOneHashAreToldApart() throws Exception {
    Loader loader = new Loader();
    Object shown = loader.made(SHOWN);

    assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
    assertThat(loader.teller().apply(shown, "Aa")).isEqualTo("first");
    assertThat(loader.teller().apply(shown, "BB")).isEqualTo("second");
  }

  @Test
  void whatIsPrivateStaticOrTakesArgumentsIsNotTold() throws Exception {
    Loader loader = new Loader();
    BiFunction<Object, Object, Object> teller = loader.teller();
    Object shown = loader.made(SHOWN);

    for (String name : new String[] {"secret", "all", "more", "missing", "C#"}) {
      assertThat(teller.apply(shown, name)).as(name).isSameAs(teller);
    }
  }

  @Test
  void onlyClassesThatTemplatesWalkHaveOne() throws IOException {
    byte[] shown = Loader.bytes(SHOWN);

    assertThat(MemberClasses.of(Map.of("pressfold/cli/Shown.class", shown))).isEmpty();
    assertThat(MemberClasses.of(Map.of("words.txt", new byte[0]))).isEmpty();
  }

  /** What a template might walk. */
  static class Shown {

    static final String all = "all";
    final int count = Integer.parseInt("3");
    final String name = "Harbour".strip();
    final String Aa = "first".strip();
    final String BB = "second".strip();
    private final String secret = "secret".strip();

    Shown() {}

    long length() {
      return secret.length() + 1L;
    }

    Object nothing() {
      return null;
    }

    String more(String than) {
      return than + name;
    }
  }

  /** Loads the class and what was made for it into one package. */
  private static final class Loader extends ClassLoader {

    private final Map<String, byte[]> files = new HashMap<>();

    Loader() throws IOException {
      super(MemberClassesTest.class.getClassLoader());
      files.put(file(SHOWN), bytes(SHOWN));
      files.putAll(MemberClasses.of(files));
    }

    static String file(String name) {
      return name.replace('.', '/') + ".class";
    }

    static byte[] bytes(String name) throws IOException {
      try (InputStream in = Loader.class.getClassLoader().getResourceAsStream(file(name))) {
        return in.readAllBytes();
      }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      byte[] bytes = files.remove(file(name));
      return bytes == null
          ? super.loadClass(name, resolve)
          : defineClass(name, bytes, 0, bytes.length);
    }

    @SuppressWarnings("unchecked") // tellers are made so
    BiFunction<Object, Object, Object> teller() throws Exception {
      return (BiFunction<Object, Object, Object>) made(SHOWN + Members.TELLER);
    }

    Object made(String name) throws Exception {
      Class<?> type = findLoadedClass(name);
      var made = (type == null ? loadClass(name) : type).getDeclaredConstructor();
      made.setAccessible(true);
      return made.newInstance();
    }
  }
}
