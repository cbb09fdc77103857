package pressfold.render;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.AbstractNodeVisitor;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.extension.NodeVisitorFactory;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
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
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What our templates have beyond Pebble's own: the functions that docs/templates.md lists; escaping
 * of all that is printed; names of values ({@link Members}).
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
    Map<String, Function> functions = new HashMap<>();
    functions.put("word", new Named(given -> words.word(text(given, 0), rest(given, 1))));
    functions.put("count", new Named(given -> words.count(text(given, 0), number(given, 1))));
    functions.put("counts", new Named(given -> words.counts(given.toArray())));
    functions.put("noun", new Named(given -> words.noun(text(given, 0), number(given, 1))));
    functions.put("number", new Named(given -> words.number(number(given, 0))));
    functions.put("date", new Named(this::date));
    functions.put("cut", new Named(given -> Library.cut(text(given, 0).strip(), number(given, 1))));
    functions.put("ends", new Named(given -> Library.ends(text(given, 0), number(given, 1))));
    functions.put("host", new Named(given -> Html.host(text(given, 0))));
    functions.put("property", new Named(given -> Html.property(text(given, 0), text(given, 1))));
    functions.put("asset", new Named(this::asset));
    functions.put("url", new Named(given -> Html.ascii(text(given, 0))));
    return functions;
  }

  private static String text(List<Object> given, int index) {
    return given.get(index).toString();
  }

  private static int number(List<Object> given, int index) {
    return ((Number) given.get(index)).intValue();
  }

  private static Object[] rest(List<Object> given, int from) {
    return given.subList(from, given.size()).toArray();
  }

  /** The year is told of a day in another year than the one it is seen from. */
  private String date(List<Object> given) {
    LocalDate day = day(given.get(1));
    boolean far =
        given.size() > 2 && given.get(2) instanceof LocalDate at && at.getYear() != day.getYear();
    return words.date(far ? "long" : text(given, 0), day);
  }

  private static LocalDate day(Object given) {
    return given instanceof YearMonth month ? month.atDay(1) : (LocalDate) given;
  }

  private String asset(List<Object> given) {
    String name = given.get(0).toString();
    return assets
        .path(name)
        .orElseThrow(() -> new IllegalArgumentException("no asset \"" + name + "\""));
  }

  /** A function of the templates; what it throws is told with the template's line. */
  private record Named(java.util.function.Function<List<Object>, Object> body) implements Function {

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
    return List.of(new Members());
  }
}
