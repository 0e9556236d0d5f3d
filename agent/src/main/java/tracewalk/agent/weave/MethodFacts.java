package tracewalk.agent.weave;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import tracewalk.agent.runtime.secret.Secrets;

/** What a first look at a method tells. */
final class MethodFacts {

  final int access;
  final String name;
  final String descriptor;
  final Type[] types;
  final @Nullable String[] names;
  final boolean[] secretParameters;
  final LineFacts debug = new LineFacts();

  /** True if the method carries an annotation that makes its result a secret. */
  boolean annotatedResult;

  @Nullable String origin;
  int line;
  int lastLine;

  /** The method's number in the recording; 0 before it has one. */
  int id;

  /** False if there is no room for lines. */
  boolean lines = true;

  /** False if there is no room for marks at the method's calls. */
  boolean sites = true;

  /** False if there is no room for anything. */
  boolean woven = true;

  /**
   * @param kin internal names of the method's class and its superclass
   */
  MethodFacts(int access, String name, String descriptor, String... kin) {
    this.kin = kin;
    this.access = access;
    this.name = name;
    this.descriptor = descriptor;
    this.types = Type.getArgumentTypes(descriptor);
    this.names = new String[types.length];
    this.secretParameters = new boolean[types.length];
  }

  private final String[] kin;
  private int builders;
  private int made;

  /** True for a constructor that does what no compiler makes it do. */
  boolean odd;

  boolean isStatic() {
    return (access & Opcodes.ACC_STATIC) != 0;
  }

  boolean isSynthetic() {
    return (access & (Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE)) != 0;
  }

  boolean isConstructor() {
    return name.equals("<init>");
  }

  boolean isInitializer() {
    return name.equals("<clinit>");
  }

  /** True for a class whose constructor could be the one that builds this one's object. */
  boolean isKin(String type) {
    return type.equals(kin[0]) || type.equals(kin[1]);
  }

  boolean builds(int opcode, String owner, String method) {
    return opcode == Opcodes.INVOKESPECIAL && method.equals("<init>") && isKin(owner);
  }

  /** An object of the class or its superclass is made. */
  void makesKin() {
    made++;
  }

  void callsBuilder() {
    builders++;
  }

  void end() {
    odd |= isConstructor() && builders > 0 && builders - made != 1;
  }

  /** The local variable that holds a parameter. */
  int slot(int parameter) {
    int slot = isStatic() ? 0 : 1;
    for (int i = 0; i < parameter; i++) {
      slot += types[i].getSize();
    }
    return slot;
  }

  void nameSlot(int slot, String name) {
    for (int i = 0; i < types.length; i++) {
      if (slot(i) == slot && names[i] == null) {
        names[i] = name;
      }
    }
  }

  int parameter(String name) {
    return Arrays.asList(names).indexOf(name);
  }

  void line(int number) {
    line = line == 0 ? number : line;
    lastLine = Math.max(lastLine, number);
  }

  /** A number is a secret only if an annotation says so: many a name counts tokens. */
  boolean secret(int parameter) {
    String name = names[parameter];
    return secretParameters[parameter]
        || (name != null && types[parameter].getSort() >= Type.ARRAY && Secrets.name(name));
  }

  boolean secretResult() {
    return annotatedResult
        || (Type.getReturnType(descriptor).getSort() >= Type.ARRAY && Secrets.name(name));
  }

  /** True if the variable's name is a secret's, or it is a parameter that is marked as one. */
  boolean secret(LineFacts.Variable variable) {
    for (int i = 0; i < types.length; i++) {
      if (slot(i) == variable.slot() && variable.name().equals(names[i])) {
        return secret(i);
      }
    }
    return variable.type().getSort() >= Type.ARRAY && Secrets.name(variable.name());
  }

  /** True if it has parameters, or local variables of its own. */
  boolean hasVariables() {
    return types.length > 0 || !debug.stored.isEmpty();
  }

  List<String> parameterNames() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      String name = names[i];
      all.add(name == null ? "arg" + i : name);
    }
    return all;
  }

  List<String> simpleTypes() {
    List<String> all = new ArrayList<>();
    for (Type type : types) {
      String name = type.getClassName();
      all.add(name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1));
    }
    return all;
  }
}
