package pressfold.render;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.attributes.ResolvedAttribute;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.AbstractNodeVisitor;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.extension.NodeVisitorFactory;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.node.PositionalArgumentNode;
import io.pebbletemplates.pebble.node.PrintNode;
import io.pebbletemplates.pebble.node.expression.BlockFunctionExpression;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.FunctionOrMacroInvocationExpression;
import io.pebbletemplates.pebble.node.expression.LiteralStringExpression;
import io.pebbletemplates.pebble.node.expression.ParentFunctionExpression;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What our templates have beyond Pebble's own: the functions word, count, noun, number, asset and
 * url; escaping of all that is printed; quick ways to the components of records and the values of
 * maps.
 */
final class PressExtension extends AbstractExtension {

  /** Functions that give the same for the same words. */
  private static final Set<String> CONSTANT = Set.of("word", "asset");

  private final Words words;
  private final Assets assets;

  PressExtension(Words words, Assets assets) {
    this.words = words;
    this.assets = assets;
  }

  @Override
  public Map<String, Function> getFunctions() {
    return Map.of(
        "word", new Named(this::word),
        "count", new Named(given -> words.count(given.get(0).toString(), intOf(given.get(1)))),
        "noun", new Named(given -> words.noun(given.get(0).toString(), intOf(given.get(1)))),
        "number", new Named(given -> words.number(intOf(given.get(0)))),
        "asset", new Named(this::asset),
        "url", new Named(given -> URI.create(given.get(0).toString()).toASCIIString()));
  }

  private String word(List<Object> given) {
    return words.word(given.get(0).toString(), given.subList(1, given.size()).toArray());
  }

  private String asset(List<Object> given) {
    String name = given.get(0).toString();
    return assets
        .path(name)
        .orElseThrow(() -> new IllegalArgumentException("no asset \"" + name + "\""));
  }

  private static int intOf(Object number) {
    return ((Number) number).intValue();
  }

  /** A function of the templates; what it throws is told with the template's line. */
  private record Named(java.util.function.Function<List<Object>, String> body) implements Function {

    @Override
    public @Nullable List<String> getArgumentNames() {
      return null;
    }

    @Override
    public Object execute(
        Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
      List<Object> given = new ArrayList<>(arguments.size());
      for (int i = 0; i < arguments.size(); i++) {
        given.add(arguments.get(String.valueOf(i)));
      }
      try {
        return body.apply(given);
      } catch (IllegalArgumentException e) {
        throw new PebbleException(e, e.getMessage(), line, self.getName());
      }
    }
  }

  // --- escaping

  @Override
  public List<NodeVisitorFactory> getNodeVisitors() {
    return List.of(PressExtension::escaper);
  }

  private static NodeVisitor escaper(PebbleTemplate template) {
    if (template.getName().endsWith(".txt")) {
      return new AbstractNodeVisitor((PebbleTemplateImpl) template) {};
    }
    return new AbstractNodeVisitor((PebbleTemplateImpl) template) {
      @Override
      public void visit(PrintNode node) {
        Expression<?> printed = node.getExpression();
        boolean html =
            printed instanceof ParentFunctionExpression
                || printed instanceof BlockFunctionExpression;
        if (!html) {
          node.setExpression(new Escaped(printed, isConstant(printed)));
        }
      }
    };
  }

  private static boolean isConstant(Expression<?> printed) {
    if (!(printed instanceof FunctionOrMacroInvocationExpression call)
        || !CONSTANT.contains(call.getFunctionName())) {
      return false;
    }
    for (PositionalArgumentNode argument : call.getArguments().getPositionalArgs()) {
      if (!(argument.getValueExpression() instanceof LiteralStringExpression)) {
        return false;
      }
    }
    return true;
  }

  /** What is printed, safe as HTML. */
  private static final class Escaped implements Expression<Object> {

    private final Expression<?> printed;
    private final boolean constant;
    private volatile Optional<Object> known = Optional.empty();

    Escaped(Expression<?> printed, boolean constant) {
      this.printed = printed;
      this.constant = constant;
    }

    @Override
    public @Nullable Object evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
      if (constant && known.isPresent()) {
        return known.get();
      }
      Object value = printed.evaluate(self, context);
      Object html =
          value == null || value instanceof SafeString ? value : Html.escape(value.toString());
      if (constant) {
        known = Optional.ofNullable(html);
      }
      return html;
    }

    @Override
    public int getLineNumber() {
      return printed.getLineNumber();
    }

    @Override
    public void accept(NodeVisitor visitor) {
      printed.accept(visitor);
    }
  }

  // --- names

  @Override
  public List<AttributeResolver> getAttributeResolver() {
    return List.of(new Components());
  }

  /** Looks up components of records and values of maps; everything else is left to Pebble. */
  private static final class Components implements AttributeResolver {

    private final ClassValue<Map<String, Method>> accessors =
        new ClassValue<>() {
          @Override
          protected Map<String, Method> computeValue(Class<?> type) {
            Map<String, Method> methods = new HashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
              component.getAccessor().setAccessible(true);
              methods.put(component.getName(), component.getAccessor());
            }
            return methods;
          }
        };

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
        return value == null ? null : new ResolvedAttribute(value);
      }
      if (!(instance instanceof Record)) {
        return null;
      }
      Method accessor = accessors.get(instance.getClass()).get(name);
      if (accessor == null) {
        return null;
      }
      try {
        return new ResolvedAttribute(accessor.invoke(instance));
      } catch (ReflectiveOperationException e) {
        throw new LinkageError("a record's components can be read", e);
      }
    }
  }
}
