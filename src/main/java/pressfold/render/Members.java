package pressfold.render;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.attributes.ResolvedAttribute;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.node.ForNode.LoopVariables;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What templates are told of a value by its name: the values of maps, and the fields and methods of
 * our own classes that are not private. A text that is not there has every name, each empty. All
 * else is left to Pebble.
 */
final class Members implements AttributeResolver {

  private static final ResolvedAttribute NOTHING = new ResolvedAttribute("");
  private static final Object[] NONE = {};

  private final ClassValue<Teller> tellers =
      new ClassValue<>() {
        @Override
        protected Teller computeValue(Class<?> type) {
          return teller(type);
        }
      };

  private final ClassValue<Map<String, Member>> members =
      new ClassValue<>() {
        @Override
        protected Map<String, Member> computeValue(Class<?> type) {
          return members(type);
        }
      };

  Members() {}

  /** What templates see of a value: what is not there is an empty text. */
  static Object plain(Object value) {
    return value instanceof Optional<?> known ? known.isPresent() ? known.get() : "" : value;
  }

  @Override
  public @Nullable ResolvedAttribute resolve(
      Object instance,
      Object name,
      Object @Nullable [] values,
      @Nullable ArgumentsNode arguments,
      EvaluationContextImpl context,
      String file,
      int line) {
    if (instance instanceof Map<?, ?> map) {
      Object value = map.get(name);
      return value == null ? null : new ResolvedAttribute(plain(value));
    }
    if ("".equals(instance)) {
      return NOTHING;
    }
    if (instance instanceof LoopVariables loop) {
      return loop(loop, name.toString());
    }
    Teller teller = tellers.get(instance.getClass());
    Object told = teller.tell(instance, name, values == null ? NONE : values);
    if (told != teller) {
      return new ResolvedAttribute(plain(told));
    }
    Member member = members.get(instance.getClass()).get(name);
    if (member == null) {
      return null;
    }
    try {
      return new ResolvedAttribute(
          plain(
              member instanceof Field field
                  ? field.get(instance)
                  : ((Method) member).invoke(instance, values)));
    } catch (IllegalArgumentException e) {
      return null; // asked with other arguments than it takes
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no answer to " + name, e);
    }
  }

  private static @Nullable ResolvedAttribute loop(LoopVariables loop, String name) {
    return switch (name) {
      case "index" -> new ResolvedAttribute(loop.getIndex());
      case "first" -> new ResolvedAttribute(loop.isFirst());
      case "last" -> new ResolvedAttribute(loop.isLast());
      default -> null;
    };
  }

  private static Teller teller(Class<?> type) {
    if (isOurs(type)) {
      try {
        Constructor<?> made =
            Class.forName(type.getName() + Teller.ENDING, true, type.getClassLoader())
                .getDeclaredConstructor();
        made.setAccessible(true);
        return (Teller) made.newInstance();
      } catch (ReflectiveOperationException e) {
        // Not in a packed jar, or of a package whose classes are seldom walked.
      }
    }
    return new Silent();
  }

  /** Knows nothing. */
  private static final class Silent implements Teller {

    @Override
    public Object tell(Object instance, Object name, Object[] values) {
      return this;
    }
  }

  private static Map<String, Member> members(Class<?> type) {
    Map<String, Member> members = new HashMap<>();
    if (isOurs(type)) {
      for (Field field : type.getDeclaredFields()) {
        add(field, field, members);
      }
      for (Method method : type.getDeclaredMethods()) {
        add(method, method, members);
      }
    }
    return members;
  }

  private static void add(Member member, AccessibleObject access, Map<String, Member> to) {
    if ((member.getModifiers() & (Modifier.PRIVATE | Modifier.STATIC)) == 0) {
      access.setAccessible(true);
      to.put(member.getName(), member);
    }
  }

  private static boolean isOurs(Class<?> type) {
    return type.getName().startsWith("pressfold.");
  }
}
