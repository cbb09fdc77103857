package pressfold.render;

import static org.objectweb.asm.Opcodes.ACC_ENUM;
import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_INTERFACE;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.V11;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Makes a class for each one that templates may walk, which tells its fields, and its methods that
 * take nothing, by their names: asked by reflection, Java makes a class for each that is asked more
 * than a few times, on each start.
 */
public final class MemberClasses {

  private static final Type OBJECT = Type.getType(Object.class);
  private static final int CLOSED = ACC_PRIVATE | ACC_STATIC | ACC_SYNTHETIC;

  private MemberClasses() {}

  /** Classes to add to the files of a jar, by their names. */
  public static Map<String, byte[]> of(Map<String, byte[]> files) {
    Map<String, byte[]> made = new LinkedHashMap<>();
    files.forEach(
        (name, bytes) -> {
          if (name.matches("pressfold/(model|render|source)/\\w+([$]\\w+)*[.]class")) {
            ClassNode type = new ClassNode();
            new ClassReader(bytes).accept(type, ClassReader.SKIP_CODE);
            Map<String, Consumer<GeneratorAdapter>> members = members(type);
            if ((type.access & (ACC_INTERFACE | ACC_ENUM | ACC_SYNTHETIC)) == 0
                && !members.isEmpty()) {
              String teller = type.name + Members.TELLER;
              made.put(teller + ".class", bytes(Type.getObjectType(teller), members));
            }
          }
        });
    return made;
  }

  /** How to ask what lies on the stack for each name. */
  private static Map<String, Consumer<GeneratorAdapter>> members(ClassNode type) {
    Type owner = Type.getObjectType(type.name);
    Map<String, Consumer<GeneratorAdapter>> members = new TreeMap<>();
    for (FieldNode field : type.fields) {
      if ((field.access & CLOSED) == 0) {
        Type of = Type.getType(field.desc);
        members.put(
            field.name,
            code -> {
              code.checkCast(owner);
              code.getField(owner, field.name, of);
              code.valueOf(of);
            });
      }
    }
    for (MethodNode method : type.methods) {
      Type of = Type.getReturnType(method.desc);
      if ((method.access & CLOSED) == 0
          && method.desc.startsWith("()")
          && !method.name.startsWith("<")
          && !of.equals(Type.VOID_TYPE)) {
        members.put(
            method.name,
            code -> {
              code.checkCast(owner);
              code.invokeVirtual(owner, new Method(method.name, method.desc));
              code.valueOf(of);
            });
      }
    }
    return members;
  }

  private static byte[] bytes(Type self, Map<String, Consumer<GeneratorAdapter>> members) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
    writer.visit(
        V11,
        ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC,
        self.getInternalName(),
        null,
        OBJECT.getInternalName(),
        new String[] {Type.getInternalName(BiFunction.class)});
    Method make = new Method("<init>", "()V");
    GeneratorAdapter code = new GeneratorAdapter(0, make, null, null, writer);
    code.loadThis();
    code.invokeConstructor(OBJECT, make);
    code.returnValue();
    code.endMethod();

    Method apply = new Method("apply", "(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;");
    code = new GeneratorAdapter(ACC_PUBLIC, apply, null, null, writer);
    Map<Integer, Label> labels = new TreeMap<>();
    members.keySet().forEach(name -> labels.computeIfAbsent(name.hashCode(), h -> new Label()));
    Label unknown = new Label();
    code.loadArg(1);
    code.invokeVirtual(OBJECT, new Method("hashCode", "()I"));
    code.visitLookupSwitchInsn(
        unknown,
        labels.keySet().stream().mapToInt(hash -> hash).toArray(),
        labels.values().toArray(Label[]::new));
    for (Map.Entry<Integer, Label> each : labels.entrySet()) {
      code.mark(each.getValue());
      for (Map.Entry<String, Consumer<GeneratorAdapter>> member : members.entrySet()) {
        if (member.getKey().hashCode() == each.getKey()) {
          Label other = new Label();
          code.push(member.getKey());
          code.loadArg(1);
          code.invokeVirtual(OBJECT, new Method("equals", "(Ljava/lang/Object;)Z"));
          code.ifZCmp(GeneratorAdapter.EQ, other);
          code.loadArg(0);
          member.getValue().accept(code);
          code.returnValue();
          code.mark(other);
        }
      }
      code.goTo(unknown);
    }
    code.mark(unknown);
    code.loadThis();
    code.returnValue();
    code.endMethod();
    return writer.toByteArray();
  }
}
