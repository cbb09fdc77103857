package pressfold;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.ASM9;
import static org.objectweb.asm.Opcodes.H_INVOKESTATIC;
import static org.objectweb.asm.Opcodes.H_NEWINVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKEINTERFACE;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.V11;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/**
 * Makes ordinary classes of the lambdas and method references in a jar. Java links each of them
 * when it is first reached, also where an archive of classes holds it: on Java 17 that takes 150 µs
 * each, a class out of the archive 10 µs, and two articles reach 700.
 *
 * <p>A class is named after the one it stands in, as in {@code Outer$L0}, and belongs to its nest,
 * so that it may call what is private there. Its method {@code of} takes what the lambda captures
 * and gives the lambda: the instruction that linked it becomes a call of that method.
 */
final class LambdaClasses {

  private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";
  private static final String ONLY = "ONLY";

  private final Map<String, byte[]> made = new LinkedHashMap<>();
  private final Map<String, List<String>> nests = new LinkedHashMap<>();

  private LambdaClasses() {}

  /** The files of a jar by their names, with classes in place of lambdas. */
  static Map<String, byte[]> rewritten(Map<String, byte[]> files) {
    LambdaClasses lambdas = new LambdaClasses();
    Map<String, byte[]> all = new LinkedHashMap<>(files);
    all.replaceAll((name, bytes) -> isClass(name) ? lambdas.replaced(bytes) : bytes);
    lambdas.nests.forEach(
        (host, members) ->
            all.computeIfPresent(host + ".class", (name, bytes) -> withMembers(bytes, members)));
    lambdas.made.forEach((name, bytes) -> all.put(name + ".class", bytes));
    return all;
  }

  private static boolean isClass(String name) {
    return name.endsWith(".class") && !name.startsWith("META-INF/");
  }

  private byte[] replaced(byte[] bytes) {
    ClassReader reader = new ClassReader(bytes);
    ClassWriter writer = new ClassWriter(0); // without what only the lambdas' linking needed
    int before = made.size();
    reader.accept(new Replacing(writer), 0);
    return made.size() == before ? bytes : writer.toByteArray();
  }

  private static byte[] withMembers(byte[] bytes, List<String> members) {
    ClassReader reader = new ClassReader(bytes);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(
        new ClassVisitor(ASM9, writer) {
          @Override
          public void visitEnd() {
            members.forEach(this::visitNestMember);
            super.visitEnd();
          }
        },
        0);
    return writer.toByteArray();
  }

  /**
   * Calls a class of its own for each lambda of a class, which becomes one of Java 11: nests need
   * that.
   */
  private final class Replacing extends ClassVisitor {

    private String outer = "";
    private String host = "";
    private int version;
    private int count;

    Replacing(ClassVisitor next) {
      super(ASM9, next);
    }

    @Override
    public void visit(
        int format, int access, String name, String type, String parent, String[] faces) {
      version = Math.max(format, V11);
      outer = name;
      host = name;
      super.visit(version, access, name, type, parent, faces);
    }

    @Override
    public void visitNestHost(String name) {
      host = name;
      super.visitNestHost(name);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String type, String[] thrown) {
      MethodVisitor next = super.visitMethod(access, name, descriptor, type, thrown);
      return new MethodVisitor(ASM9, next) {
        @Override
        public void visitInvokeDynamicInsn(
            String method, String maker, Handle bootstrap, Object... given) {
          if (!bootstrap.getOwner().equals(FACTORY) || !bootstrap.getName().equals("metafactory")) {
            super.visitInvokeDynamicInsn(method, maker, bootstrap, given);
            return;
          }
          Type lambda = Type.getObjectType(outer + "$L" + count++);
          Lambda made =
              new Lambda(
                  lambda,
                  new Method("of", maker),
                  new Method(method, ((Type) given[0]).getDescriptor()),
                  (Type) given[2],
                  (Handle) given[1]);
          LambdaClasses.this.made.put(lambda.getInternalName(), made.bytes(version, host));
          nests.computeIfAbsent(host, any -> new ArrayList<>()).add(lambda.getInternalName());
          super.visitMethodInsn(INVOKESTATIC, lambda.getInternalName(), "of", maker, false);
        }
      };
    }
  }

  /**
   * One lambda.
   *
   * @param of takes what it captures, gives it as the interface that it implements
   * @param method the method of the interface, as erased
   * @param known the type of that method where the lambda stands
   * @param body what it does
   */
  private record Lambda(Type self, Method of, Method method, Type known, Handle body) {

    byte[] bytes(int version, String host) {
      ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
      Type object = Type.getType(Object.class);
      Type[] held = of.getArgumentTypes();
      writer.visit(
          version,
          ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC,
          self.getInternalName(),
          null,
          object.getInternalName(),
          new String[] {of.getReturnType().getInternalName()});
      writer.visitNestHost(host);

      Method constructor = new Method("<init>", Type.VOID_TYPE, held);
      GeneratorAdapter code = code(writer, ACC_PRIVATE, constructor);
      code.loadThis();
      code.invokeConstructor(object, new Method("<init>", "()V"));
      for (int i = 0; i < held.length; i++) {
        writer.visitField(ACC_PRIVATE | ACC_FINAL, "held" + i, held[i].getDescriptor(), null, null);
        code.loadThis();
        code.loadArg(i);
        code.putField(self, "held" + i, held[i]);
      }
      end(code);

      // What captures nothing is made once.
      if (held.length == 0) {
        writer.visitField(
            ACC_PRIVATE | ACC_STATIC | ACC_FINAL, ONLY, self.getDescriptor(), null, null);
        code = code(writer, ACC_STATIC, new Method("<clinit>", "()V"));
        code.newInstance(self);
        code.dup();
        code.invokeConstructor(self, constructor);
        code.putStatic(self, ONLY, self);
        end(code);
      }
      code = code(writer, ACC_STATIC, of);
      if (held.length == 0) {
        code.getStatic(self, ONLY, self);
      } else {
        code.newInstance(self);
        code.dup();
        code.loadArgs();
        code.invokeConstructor(self, constructor);
      }
      end(code);

      code = code(writer, ACC_PUBLIC, method);
      call(code);
      end(code);
      return writer.toByteArray();
    }

    private static GeneratorAdapter code(ClassWriter writer, int access, Method method) {
      return new GeneratorAdapter(access, method, null, null, writer);
    }

    private static void end(GeneratorAdapter code) {
      code.returnValue();
      code.endMethod();
    }

    private void call(GeneratorAdapter code) {
      Type owner = Type.getObjectType(body.getOwner());
      Type[] held = of.getArgumentTypes();
      Type[] taken = method.getArgumentTypes();
      boolean makes = body.getTag() == H_NEWINVOKESPECIAL;
      List<Type> wanted = new ArrayList<>(List.of(Type.getArgumentTypes(body.getDesc())));
      if (makes) {
        code.newInstance(owner);
        code.dup();
      } else if (body.getTag() != H_INVOKESTATIC) {
        wanted.add(0, owner);
      }
      for (int i = 0; i < wanted.size(); i++) {
        int argument = i - held.length;
        if (argument < 0) {
          code.loadThis();
          code.getField(self, "held" + i, held[i]);
          adapt(code, held[i], held[i], wanted.get(i));
        } else {
          code.loadArg(argument);
          adapt(code, taken[argument], known.getArgumentTypes()[argument], wanted.get(i));
        }
      }
      int instruction =
          switch (body.getTag()) {
            case H_NEWINVOKESPECIAL -> INVOKESPECIAL;
            case H_INVOKESTATIC -> INVOKESTATIC;
            default -> body.isInterface() ? INVOKEINTERFACE : INVOKEVIRTUAL;
          };
      code.visitMethodInsn(
          instruction, body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
      Type result = makes ? owner : Type.getReturnType(body.getDesc());
      if (!method.getReturnType().equals(Type.VOID_TYPE)) {
        adapt(code, result, result, method.getReturnType());
      } else if (result.getSize() == 2) {
        code.pop2();
      } else if (result.getSize() == 1) {
        code.pop();
      }
    }

    /** Boxes, unboxes, widens or casts, as the language does. */
    private static void adapt(GeneratorAdapter code, Type from, Type known, Type to) {
      if (isPrimitive(from) && isPrimitive(to)) {
        code.cast(from, to);
      } else if (isPrimitive(from)) {
        code.valueOf(from);
      } else if (isPrimitive(to)) {
        Type inside = unboxed(known, to);
        code.unbox(inside);
        code.cast(inside, to);
      } else if (!from.equals(to)) {
        code.checkCast(to);
      }
    }

    private static boolean isPrimitive(Type type) {
      return type.getSort() < Type.ARRAY;
    }

    private static Type unboxed(Type box, Type otherwise) {
      return switch (box.getClassName()) {
        case "java.lang.Byte" -> Type.BYTE_TYPE;
        case "java.lang.Character" -> Type.CHAR_TYPE;
        case "java.lang.Short" -> Type.SHORT_TYPE;
        case "java.lang.Integer" -> Type.INT_TYPE;
        case "java.lang.Long" -> Type.LONG_TYPE;
        case "java.lang.Float" -> Type.FLOAT_TYPE;
        default -> otherwise;
      };
    }
  }
}
