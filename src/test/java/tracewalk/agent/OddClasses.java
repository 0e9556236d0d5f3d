package tracewalk.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes classes that no compiler at hand makes: of any version, with odd names and odd code. */
final class OddClasses implements Opcodes {

  /** Subroutines and code without frames are for versions up to this. */
  private static final int LAST_WITH_SUBROUTINES = V1_5;

  private final Path folder;
  private final List<String> names = new ArrayList<>();

  OddClasses(Path folder) {
    this.folder = folder;
  }

  /** The classes so far; each has a {@code public static run()}. */
  String[] names() {
    return names.toArray(String[]::new);
  }

  /** A class with a constructor, a failing method, a handler and, where it may, a subroutine. */
  void version(int major) {
    int version = major == 45 ? V1_1 : major;
    boolean old = major <= LAST_WITH_SUBROUTINES;
    define(
        "tracewalk/odd/V" + major,
        version,
        old ? ClassWriter.COMPUTE_MAXS : ClassWriter.COMPUTE_FRAMES,
        type -> {
          constructor(type);
          failing(type);
          method(type, "run", "()I", old ? OddClasses::subroutine : OddClasses::caught);
        });
  }

  private static void constructor(Type type) {
    method(
        type,
        "<init>",
        "(I)V",
        (self, code) -> {
          code.visitVarInsn(ALOAD, 0);
          code.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
          code.visitInsn(RETURN);
        });
  }

  private static void failing(Type type) {
    method(
        type,
        "fail",
        "(JD)I",
        (self, code) -> {
          code.visitTypeInsn(NEW, self);
          code.visitInsn(DUP);
          code.visitInsn(ICONST_1);
          code.visitMethodInsn(INVOKESPECIAL, self, "<init>", "(I)V", false);
          code.visitInsn(POP);
          code.visitInsn(ICONST_1);
          code.visitInsn(ICONST_0);
          code.visitInsn(IDIV);
          code.visitInsn(IRETURN);
        });
  }

  private static void callFailing(String self, MethodVisitor code) {
    code.visitInsn(LCONST_1);
    code.visitInsn(DCONST_1);
    code.visitMethodInsn(INVOKESTATIC, self, "fail", "(JD)I", false);
  }

  private static void caught(String self, MethodVisitor code) {
    Label from = new Label();
    Label to = new Label();
    Label handler = new Label();
    code.visitTryCatchBlock(from, to, handler, "java/lang/ArithmeticException");
    code.visitLabel(from);
    callFailing(self, code);
    code.visitInsn(IRETURN);
    code.visitLabel(to);
    code.visitLabel(handler);
    code.visitInsn(POP);
    code.visitIntInsn(BIPUSH, 42);
    code.visitInsn(IRETURN);
  }

  /** A finally as compilers wrote it once. */
  private static void subroutine(String self, MethodVisitor code) {
    Label from = new Label();
    Label to = new Label();
    Label handler = new Label();
    Label routine = new Label();
    code.visitTryCatchBlock(from, to, handler, null);
    code.visitLabel(from);
    callFailing(self, code);
    code.visitVarInsn(ISTORE, 2);
    code.visitLabel(to);
    code.visitJumpInsn(JSR, routine);
    code.visitVarInsn(ILOAD, 2);
    code.visitInsn(IRETURN);
    code.visitLabel(handler);
    code.visitInsn(POP);
    code.visitJumpInsn(JSR, routine);
    code.visitIntInsn(BIPUSH, 42);
    code.visitInsn(IRETURN);
    code.visitLabel(routine);
    code.visitVarInsn(ASTORE, 1);
    code.visitInsn(NOP);
    code.visitVarInsn(RET, 1);
  }

  /** Names that obfuscators and other languages choose. */
  void oddNames() {
    define(
        "tracewalk/odd/a b-c",
        V17,
        ClassWriter.COMPUTE_FRAMES,
        type -> {
          String[] methods = {"do it", "-", "\u03bb", "if", "\ud83d\ude42", "1"};
          for (String name : methods) {
            method(type, name, "()I", (self, code) -> push(code, 7, IRETURN));
            method(type, name, "()J", (self, code) -> push(code, 7, LRETURN));
          }
          method(
              type,
              "run",
              "()J",
              (self, code) -> {
                code.visitInsn(LCONST_0);
                for (String name : methods) {
                  code.visitMethodInsn(INVOKESTATIC, self, name, "()I", false);
                  code.visitInsn(I2L);
                  code.visitMethodInsn(INVOKESTATIC, self, name, "()J", false);
                  code.visitInsn(LMUL);
                  code.visitInsn(LADD);
                }
                code.visitInsn(LRETURN);
              });
        });
  }

  private static void push(MethodVisitor code, int number, int result) {
    code.visitIntInsn(BIPUSH, number);
    if (result == LRETURN) {
      code.visitInsn(I2L);
    }
    code.visitInsn(result);
  }

  /** Constructors that build in two branches, or throw instead, or leave an object unfinished. */
  void oddConstructors() {
    define(
        "tracewalk/odd/Built",
        V17,
        ClassWriter.COMPUTE_FRAMES,
        type -> {
          method(type, "<init>", "(I)V", OddClasses::twoBranches);
          method(type, "<init>", "(J)V", OddClasses::onlyThrows);
          method(type, "<init>", "(D)V", OddClasses::leavesUnfinished);
          method(type, "tried", "()I", OddClasses::tried);
          method(
              type,
              "run",
              "()I",
              (self, code) -> {
                make(code, self, ICONST_0, "(I)V");
                make(code, self, ICONST_1, "(I)V");
                make(code, self, DCONST_1, "(D)V");
                code.visitMethodInsn(INVOKESTATIC, self, "tried", "()I", false);
                code.visitInsn(IRETURN);
              });
        });
  }

  private static void make(MethodVisitor code, String type, int constant, String descriptor) {
    code.visitTypeInsn(NEW, type);
    code.visitInsn(DUP);
    code.visitInsn(constant);
    code.visitMethodInsn(INVOKESPECIAL, type, "<init>", descriptor, false);
    code.visitInsn(POP);
  }

  private static void twoBranches(String self, MethodVisitor code) {
    Label other = new Label();
    Label end = new Label();
    code.visitVarInsn(ILOAD, 1);
    code.visitJumpInsn(IFEQ, other);
    code.visitVarInsn(ALOAD, 0);
    code.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    code.visitJumpInsn(GOTO, end);
    code.visitLabel(other);
    code.visitVarInsn(ALOAD, 0);
    code.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    code.visitLabel(end);
    code.visitInsn(RETURN);
  }

  private static void onlyThrows(String self, MethodVisitor code) {
    code.visitTypeInsn(NEW, "java/lang/ArithmeticException");
    code.visitInsn(DUP);
    code.visitMethodInsn(INVOKESPECIAL, "java/lang/ArithmeticException", "<init>", "()V", false);
    code.visitInsn(ATHROW);
  }

  private static void leavesUnfinished(String self, MethodVisitor code) {
    code.visitTypeInsn(NEW, self);
    code.visitInsn(POP);
    code.visitVarInsn(ALOAD, 0);
    code.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    code.visitInsn(RETURN);
  }

  private static void tried(String self, MethodVisitor code) {
    Label from = new Label();
    Label to = new Label();
    Label handler = new Label();
    code.visitTryCatchBlock(from, to, handler, "java/lang/ArithmeticException");
    code.visitLabel(from);
    make(code, self, LCONST_1, "(J)V");
    code.visitLabel(to);
    code.visitInsn(ICONST_0);
    code.visitInsn(IRETURN);
    code.visitLabel(handler);
    code.visitInsn(POP);
    code.visitIntInsn(BIPUSH, 42);
    code.visitInsn(IRETURN);
  }

  /** A handler that is also jumped to, and one that covers itself. */
  void oddHandlers() {
    define(
        "tracewalk/odd/Handled",
        V17,
        ClassWriter.COMPUTE_FRAMES,
        type -> {
          failing(type);
          constructor(type);
          method(
              type,
              "run",
              "()I",
              (self, code) -> {
                Label from = new Label();
                Label handler = new Label();
                Label to = new Label();
                code.visitTryCatchBlock(from, to, handler, "java/lang/Throwable");
                code.visitInsn(ICONST_0);
                code.visitVarInsn(ISTORE, 0);
                code.visitLabel(from);
                callFailing(self, code);
                code.visitInsn(POP);
                code.visitInsn(ACONST_NULL);
                code.visitTypeInsn(CHECKCAST, "java/lang/Throwable");
                code.visitJumpInsn(GOTO, handler);
                code.visitLabel(handler);
                code.visitInsn(POP);
                code.visitIincInsn(0, 1);
                Label out = new Label();
                code.visitVarInsn(ILOAD, 0);
                code.visitInsn(ICONST_3);
                code.visitJumpInsn(IF_ICMPGT, out);
                callFailing(self, code);
                code.visitInsn(POP);
                code.visitLabel(to);
                code.visitLabel(out);
                code.visitVarInsn(ILOAD, 0);
                code.visitInsn(IRETURN);
              });
        });
  }

  /** Methods near the limit of 64 KiB: one loses its marks, one all. */
  void large() {
    define(
        "tracewalk/odd/Large",
        V17,
        ClassWriter.COMPUTE_FRAMES,
        type -> {
          method(type, "small", "()I", (self, code) -> push(code, 1, IRETURN));
          method(type, "large", "()I", (self, code) -> sum(self, code, 13_000, 0));
          method(type, "full", "()I", (self, code) -> sum(self, code, 1, 65_528));
          method(
              type,
              "run",
              "()I",
              (self, code) -> {
                code.visitMethodInsn(INVOKESTATIC, self, "large", "()I", false);
                code.visitMethodInsn(INVOKESTATIC, self, "full", "()I", false);
                code.visitInsn(IADD);
                code.visitInsn(IRETURN);
              });
        });
  }

  private static void sum(String self, MethodVisitor code, int calls, int padding) {
    Label line = new Label();
    code.visitLabel(line);
    code.visitLineNumber(1, line);
    code.visitInsn(ICONST_0);
    for (int i = 0; i < calls; i++) {
      code.visitMethodInsn(INVOKESTATIC, self, "small", "()I", false);
      code.visitInsn(IADD);
    }
    for (int i = 0; i < padding; i++) {
      code.visitInsn(NOP);
    }
    code.visitInsn(IRETURN);
  }

  /** As many parameters as a method may have. */
  void manyParameters() {
    define(
        "tracewalk/odd/Many",
        V17,
        ClassWriter.COMPUTE_FRAMES,
        type -> {
          String descriptor = "(" + "J".repeat(127) + "I)J";
          method(
              type,
              "many",
              descriptor,
              (self, code) -> {
                code.visitVarInsn(LLOAD, 252);
                code.visitInsn(LRETURN);
              });
          method(
              type,
              "run",
              "()J",
              (self, code) -> {
                for (int i = 0; i < 127; i++) {
                  code.visitLdcInsn((long) i);
                }
                code.visitInsn(ICONST_1);
                code.visitMethodInsn(INVOKESTATIC, self, "many", descriptor, false);
                code.visitInsn(LRETURN);
              });
        });
  }

  private record Type(String name, ClassWriter writer) {}

  private interface Code {
    void write(String self, MethodVisitor code);
  }

  private static void method(Type type, String name, String descriptor, Code body) {
    int access = name.equals("<init>") ? ACC_PUBLIC : ACC_PUBLIC | ACC_STATIC;
    MethodVisitor code = type.writer().visitMethod(access, name, descriptor, null, null);
    code.visitCode();
    body.write(type.name(), code);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private void define(String name, int version, int flags, Consumer<Type> content) {
    ClassWriter writer = new ClassWriter(flags);
    writer.visit(version, ACC_PUBLIC | ACC_SUPER, name, null, "java/lang/Object", null);
    content.accept(new Type(name, writer));
    writer.visitEnd();
    Path file = folder.resolve(name + ".class");
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, writer.toByteArray());
    } catch (IOException unwritable) {
      throw new java.io.UncheckedIOException(unwritable);
    }
    names.add(name.replace('/', '.'));
  }
}
