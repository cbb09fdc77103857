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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
 * Makes a {@link Teller} for each class that templates may walk, of its fields and methods that are
 * not private.
 */
public final class MemberClasses {

  private static final Type OBJECT = Type.getType(Object.class);
  private static final Type VALUES = Type.getType(Object[].class);
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
            if ((type.access & (ACC_INTERFACE | ACC_ENUM | ACC_SYNTHETIC)) == 0) {
              made.put(type.name + Teller.ENDING + ".class", bytes(type));
            }
          }
        });
    return made;
  }

  private static byte[] bytes(ClassNode type) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
    writer.visit(
        V11,
        ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC,
        type.name + Teller.ENDING,
        null,
        OBJECT.getInternalName(),
        new String[] {Type.getInternalName(Teller.class)});
    Method make = new Method("<init>", "()V");
    GeneratorAdapter code = new GeneratorAdapter(0, make, null, null, writer);
    code.loadThis();
    code.invokeConstructor(OBJECT, make);
    code.returnValue();
    code.endMethod();

    Method tell = new Method("tell", OBJECT, new Type[] {OBJECT, OBJECT, VALUES});
    code = new GeneratorAdapter(ACC_PUBLIC, tell, null, null, writer);
    Map<Integer, Map<Label, Member>> byHash = new TreeMap<>();
    for (Member member : members(type)) {
      byHash
          .computeIfAbsent(member.name.hashCode(), hash -> new LinkedHashMap<>())
          .put(new Label(), member);
    }
    Label unknown = new Label();
    code.loadArg(1);
    code.invokeVirtual(OBJECT, new Method("hashCode", "()I"));
    code.visitLookupSwitchInsn(
        unknown,
        byHash.keySet().stream().mapToInt(hash -> hash).toArray(),
        byHash.values().stream()
            .map(same -> same.keySet().iterator().next())
            .toArray(Label[]::new));
    for (Map<Label, Member> same : byHash.values()) {
      for (Map.Entry<Label, Member> each : same.entrySet()) {
        code.mark(each.getKey());
        Label other = new Label();
        each.getValue().answer(code, other);
        code.mark(other);
      }
      code.goTo(unknown);
    }
    code.mark(unknown);
    code.loadThis();
    code.returnValue();
    code.endMethod();
    return writer.toByteArray();
  }

  private static List<Member> members(ClassNode type) {
    Type owner = Type.getObjectType(type.name);
    List<Member> members = new ArrayList<>();
    for (MethodNode method : type.methods) {
      if ((method.access & CLOSED) == 0 && !method.name.startsWith("<")) {
        Type of = Type.getMethodType(method.desc);
        members.add(new Member(owner, method.name, of, List.of(of.getArgumentTypes())));
      }
    }
    for (FieldNode field : type.fields) {
      if ((field.access & CLOSED) == 0) {
        members.add(new Member(owner, field.name, Type.getType(field.desc), List.of()));
      }
    }
    return members;
  }

  /** A field, or a method and what it takes. */
  private record Member(Type owner, String name, Type type, List<Type> taken) {

    /** Returns the answer where {@code tell} was asked for this, else goes to {@code other}. */
    void answer(GeneratorAdapter code, Label other) {
      code.push(name);
      code.loadArg(1);
      code.invokeVirtual(OBJECT, new Method("equals", "(Ljava/lang/Object;)Z"));
      code.ifZCmp(GeneratorAdapter.EQ, other);
      code.loadArg(2);
      code.arrayLength();
      code.push(taken.size());
      code.ifICmp(GeneratorAdapter.NE, other);
      for (int i = 0; i < taken.size(); i++) {
        value(code, i);
        code.instanceOf(boxed(taken.get(i)));
        code.ifZCmp(GeneratorAdapter.EQ, other);
      }
      code.loadArg(0);
      code.checkCast(owner);
      if (type.getSort() == Type.METHOD) {
        for (int i = 0; i < taken.size(); i++) {
          value(code, i);
          code.unbox(taken.get(i));
        }
        code.invokeVirtual(owner, new Method(name, type.getDescriptor()));
        code.valueOf(type.getReturnType());
      } else {
        code.getField(owner, name, type);
        code.valueOf(type);
      }
      code.returnValue();
    }

    private static Type boxed(Type type) {
      return switch (type.getSort()) {
        case Type.BOOLEAN -> Type.getType(Boolean.class);
        case Type.INT -> Type.getType(Integer.class);
        case Type.LONG -> Type.getType(Long.class);
        default -> type;
      };
    }

    private static void value(GeneratorAdapter code, int index) {
      code.loadArg(2);
      code.push(index);
      code.arrayLoad(OBJECT);
    }
  }
}
