package pressfold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.function.IntToLongFunction;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class LambdaClassesTest {

  @Test
  void whatLambdasDoStaysAsItWas() throws Exception {
    Map<String, byte[]> files = LambdaClasses.rewritten(files());

    Class<?> chief = new Loader(files).loadClass(Desk.Chief.class.getName());
    Method told = chief.getDeclaredMethod("told");
    told.setAccessible(true);
    assertThat(chief).isNotEqualTo(Desk.Chief.class);
    assertThat(told.invoke(null)).isEqualTo(Desk.Chief.told());
  }

  @Test
  void noLambdaIsLeftToLink() throws IOException {
    Map<String, byte[]> files = files();

    assertThat(chief(files)).contains("LambdaMetafactory");
    assertThat(chief(LambdaClasses.rewritten(files))).doesNotContain("LambdaMetafactory");
  }

  @Test
  void otherFilesStayAsTheyAre() {
    byte[] words = "Words".getBytes(StandardCharsets.UTF_8);

    assertThat(LambdaClasses.rewritten(Map.of("words.txt", words)))
        .containsEntry("words.txt", words);
  }

  private static String chief(Map<String, byte[]> files) {
    return new String(files.get(file(Desk.Chief.class)), StandardCharsets.ISO_8859_1);
  }

  private static String file(Class<?> type) {
    return type.getName().replace('.', '/') + ".class";
  }

  private static Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Class<?> type : LambdaClassesTest.class.getNestMembers()) {
      try (InputStream in = type.getClassLoader().getResourceAsStream(file(type))) {
        files.put(file(type), in.readAllBytes());
      }
    }
    return files;
  }

  private static final class Loader extends ClassLoader {

    private final Map<String, byte[]> files;

    Loader(Map<String, byte[]> files) {
      super(LambdaClassesTest.class.getClassLoader());
      this.files = files;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      byte[] bytes = files.get(name.replace('.', '/') + ".class");
      if (bytes == null) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? defineClass(name, bytes, 0, bytes.length) : loaded;
    }
  }

  /** Lambdas and method references of all kinds. */
  static class Desk {

    String name = "desk";

    String title(String of) {
      return name + " of " + of;
    }

    private String secret() {
      return "secret of " + name;
    }

    static final class Chief extends Desk {

      private interface Quietly {
        private String hushed() {
          return "hush";
        }

        default Supplier<String> hush() {
          return this::hushed;
        }
      }

      private final int age;

      Chief(int age) {
        this.age = age;
        name = "chief";
      }

      private static long twice(long number) {
        return 2 * number;
      }

      private static String joined(String... parts) {
        return String.join("+", parts);
      }

      private static <T> T same(T given) {
        return given;
      }

      private Supplier<String> above() {
        return super::secretly;
      }

      static String told() throws Exception {
        Chief chief = new Chief(7);
        List<Object> told = new ArrayList<>();
        List<String> words = new ArrayList<>(List.of("b", "a"));
        int five = 5;
        double half = 0.5;
        Supplier<String> plain = () -> "plain";
        told.add(plain.get());
        told.add(((IntSupplier) () -> five + chief.age).getAsInt());
        told.add(((DoubleUnaryOperator) x -> x * half + five).applyAsDouble(3));
        told.add(((Function<String, String>) chief::title).apply("news"));
        told.add(((BiFunction<Desk, String, String>) Desk::title).apply(chief, "sport"));
        told.add(((Function<Desk, String>) Desk::secret).apply(chief));
        told.add(((Function<String, Integer>) String::length).apply("four"));
        told.add(((ToLongFunction<String>) String::length).applyAsLong("four"));
        told.add(((ToLongFunction<Integer>) Chief::twice).applyAsLong(4));
        told.add(((IntToLongFunction) Chief::twice).applyAsLong(8));
        told.add(((LongFunction<Object>) Chief::twice).apply(16));
        told.add(((IntFunction<Desk>) Chief::new).apply(3).name);
        told.add(((IntFunction<String[]>) String[]::new).apply(3).length);
        told.add(((BiFunction<String, String, String>) Chief::joined).apply("x", "y"));
        told.add(((UnaryOperator<String>) Chief::same).apply("same").length());
        told.add(chief.above().get());
        told.add(new Quietly() {}.hush().get());
        Consumer<String> add = words::add;
        add.accept("c");
        words.sort(String::compareTo);
        words.sort((a, b) -> b.compareTo(a));
        told.add(List.copyOf(words));
        Comparator<Integer> order = Integer::compare;
        told.add(order.compare(3, 2));
        Runnable clear = words::clear;
        clear.run();
        told.add(words);
        Callable<char[]> array = "ab"::toCharArray;
        told.add(array.call().length);
        return told.toString();
      }
    }

    String secretly() {
      return "secretly " + name;
    }
  }
}
