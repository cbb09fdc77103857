package pressfold.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MemberClassesTest {

  private static final Object[] NONE = {};
  private static final String SHOWN = Shown.class.getName();

  @Test
  void fieldsAndMethodsAreToldByTheirNames() throws Exception {
    Loader loader = new Loader();
    Teller teller = loader.teller();
    Object shown = loader.made(SHOWN);

    assertThat(teller.tell(shown, "count", NONE)).isEqualTo(3);
    assertThat(teller.tell(shown, "name", NONE)).isEqualTo("Harbour");
    assertThat(teller.tell(shown, "length", NONE)).isEqualTo(7L);
    assertThat(teller.tell(shown, "nothing", NONE)).isNull();
  }

  @Test
  void namesOfOneHashAreToldApart() throws Exception {
    Loader loader = new Loader();
    Object shown = loader.made(SHOWN);

    assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
    assertThat(loader.teller().tell(shown, "Aa", NONE)).isEqualTo("first");
    assertThat(loader.teller().tell(shown, "BB", NONE)).isEqualTo("second");
  }

  @Test
  void methodsAreCalledWithWhatTheyTake() throws Exception {
    Loader loader = new Loader();
    Teller teller = loader.teller();
    Object shown = loader.made(SHOWN);

    assertThat(teller.tell(shown, "more", new Object[] {"Old ", 2L})).isEqualTo("Old Harbour2");
    assertThat(teller.tell(shown, "more", new Object[] {"Old ", "2"})).isSameAs(teller);
    assertThat(teller.tell(shown, "more", NONE)).isSameAs(teller);
  }

  @Test
  void whatIsPrivateOrStaticIsNotTold() throws Exception {
    Loader loader = new Loader();
    Teller teller = loader.teller();
    Object shown = loader.made(SHOWN);

    for (String name : new String[] {"secret", "all", "missing", "C#"}) {
      assertThat(teller.tell(shown, name, NONE)).as(name).isSameAs(teller);
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

    @Nullable Object nothing() {
      return null;
    }

    String more(String than, long times) {
      return than + name + times;
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

    Teller teller() throws Exception {
      return (Teller) made(SHOWN + Teller.ENDING);
    }

    Object made(String name) throws Exception {
      Class<?> type = findLoadedClass(name);
      var made = (type == null ? loadClass(name) : type).getDeclaredConstructor();
      made.setAccessible(true);
      return made.newInstance();
    }
  }
}
