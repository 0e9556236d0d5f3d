package tracewalk.agent.weave;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.TypePath;
import org.objectweb.asm.TypeReference;
import tracewalk.agent.runtime.KnownFields;
import tracewalk.agent.runtime.secret.Secrets;

/** A first look at a class: names of parameters, lines, origins, secrets. */
final class ClassScan extends ClassVisitor {

  private final String originDescriptor;
  private final List<MethodFacts> methods = new ArrayList<>();
  private final List<String> fields = new ArrayList<>();
  private final SecretMembers secretMembers = new SecretMembers();
  private String className = "";
  private String[] kin = {"", ""};
  private boolean synthetic;
  @Nullable String file;
  @Nullable String origin;

  ClassScan(String originDescriptor) {
    super(Opcodes.ASM9);
    this.originDescriptor = originDescriptor;
  }

  /** In the order of the class file, abstract ones included. */
  List<MethodFacts> methods() {
    return methods;
  }

  /** Whether the compiler made the class for itself. */
  boolean isSynthetic() {
    return synthetic;
  }

  MethodFacts method(String name, String descriptor) {
    for (MethodFacts facts : methods) {
      if (facts.name.equals(name) && facts.descriptor.equals(descriptor)) {
        return facts;
      }
    }
    throw new IllegalArgumentException(name + descriptor);
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      @Nullable String signature,
      @Nullable String superName,
      String @Nullable [] interfaces) {
    className = name.replace('/', '.');
    synthetic = (access & Opcodes.ACC_SYNTHETIC) != 0;
    kin = new String[] {name, superName == null ? "" : superName};
  }

  @Override
  public void visitSource(@Nullable String source, @Nullable String debug) {
    file = source;
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    if (isSecret(descriptor)) {
      Secrets.annotated(className, "");
    }
    return text(descriptor, found -> origin = found);
  }

  private @Nullable AnnotationVisitor text(String descriptor, Consumer<String> found) {
    if (!descriptor.equals(originDescriptor)) {
      return null;
    }
    return new AnnotationVisitor(Opcodes.ASM9) {
      @Override
      public void visit(String name, Object value) {
        if (value instanceof String text) {
          found.accept(text);
        }
      }
    };
  }

  private static boolean isSecret(String descriptor) {
    return Secrets.annotation(descriptor);
  }

  @Override
  public FieldVisitor visitField(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      @Nullable Object value) {
    if ((access & Opcodes.ACC_STATIC) == 0) {
      fields.add(name);
      fields.add(descriptor);
    }
    return new FieldVisitor(Opcodes.ASM9) {
      @Override
      public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
        if (isSecret(annotation)) {
          secretMembers.add(className, name);
        }
        return null;
      }

      @Override
      public @Nullable AnnotationVisitor visitTypeAnnotation(
          int reference, @Nullable TypePath path, String annotation, boolean visible) {
        return path == null ? visitAnnotation(annotation, visible) : null;
      }
    };
  }

  @Override
  public RecordComponentVisitor visitRecordComponent(
      String name, String descriptor, @Nullable String signature) {
    return new RecordComponentVisitor(Opcodes.ASM9) {
      @Override
      public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
        if (isSecret(annotation)) {
          secretMembers.add(className, name);
        }
        return null;
      }
    };
  }

  @Override
  public void visitEnd() {
    secretMembers.tell(methods);
    KnownFields.note(className, fields.toArray(new String[0]));
  }

  @Override
  public MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    MethodFacts facts = new MethodFacts(access, name, descriptor, kin);
    methods.add(facts);
    MethodScan scan = new MethodScan(facts);
    return ClassLines.WANTED ? new LineScan(scan, facts.debug) : scan;
  }

  private final class MethodScan extends MethodVisitor {
    private final MethodFacts facts;
    private int parameters;
    private int added;

    MethodScan(MethodFacts facts) {
      super(Opcodes.ASM9);
      this.facts = facts;
    }

    @Override
    public void visitParameter(@Nullable String name, int access) {
      if (parameters < facts.names.length) {
        facts.names[parameters++] = name;
      }
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
      facts.annotatedResult |= isSecret(descriptor);
      return text(descriptor, found -> facts.origin = found);
    }

    @Override
    public @Nullable AnnotationVisitor visitTypeAnnotation(
        int reference, @Nullable TypePath path, String descriptor, boolean visible) {
      TypeReference place = new TypeReference(reference);
      if (path == null && isSecret(descriptor)) {
        if (place.getSort() == TypeReference.METHOD_RETURN) {
          facts.annotatedResult = true;
        } else if (place.getSort() == TypeReference.METHOD_FORMAL_PARAMETER) {
          secretParameter(place.getFormalParameterIndex());
        }
      }
      return null;
    }

    /** Parameters that the compiler added stand before those that can be annotated. */
    @Override
    public void visitAnnotableParameterCount(int count, boolean visible) {
      added = facts.types.length - count;
    }

    private void secretParameter(int number) {
      if (number < facts.secretParameters.length) {
        facts.secretParameters[number] = true;
      }
    }

    @Override
    public @Nullable AnnotationVisitor visitParameterAnnotation(
        int parameter, String descriptor, boolean visible) {
      if (isSecret(descriptor)) {
        secretParameter(parameter + added);
      }
      return null;
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
      if (opcode == Opcodes.NEW && facts.isKin(type)) {
        facts.makesKin();
      }
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      if (facts.builds(opcode, owner, name)) {
        facts.callsBuilder();
      }
    }

    @Override
    public void visitVarInsn(int opcode, int variable) {
      facts.odd |= opcode == Opcodes.ASTORE && variable == 0 && facts.isConstructor();
    }

    @Override
    public void visitEnd() {
      facts.end();
    }

    @Override
    public void visitLineNumber(int line, Label start) {
      facts.line(line);
    }

    @Override
    public void visitLocalVariable(
        String name,
        String descriptor,
        @Nullable String signature,
        Label start,
        Label end,
        int index) {
      facts.nameSlot(index, name);
    }
  }
}
