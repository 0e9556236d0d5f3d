package tracewalk.agent.weave;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import tracewalk.agent.format.Layout;
import tracewalk.agent.runtime.Seam;
import tracewalk.agent.runtime.Words;

/** Weaves the methods of one class that have code. */
final class ClassWeaver extends ClassVisitor {

  private final String className;
  private final ClassScan scan;
  private final Words words;
  private final Rules rules;
  private final boolean selected;
  private final CallSites callSites;
  private final ClassLines lines;
  private int next;
  private int version;

  /**
   * @param selected false if only the methods that rules name are woven
   */
  ClassWeaver(
      ClassVisitor writer,
      String className,
      ClassScan scan,
      Words words,
      Rules rules,
      boolean selected,
      CallSites callSites,
      ClassLines lines) {
    super(Opcodes.ASM9, writer);
    this.className = className;
    this.scan = scan;
    this.words = words;
    this.rules = rules;
    this.selected = selected;
    this.callSites = callSites;
    this.lines = lines;
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      @Nullable String signature,
      @Nullable String superName,
      String @Nullable [] interfaces) {
    this.version = version & 0xFFFF;
    super.visit(version, access, name, signature, superName, interfaces);
  }

  @Override
  public MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    MethodVisitor writer = super.visitMethod(access, name, descriptor, signature, exceptions);
    MethodFacts facts = scan.methods().get(next++);
    if ((access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) != 0 || !facts.woven) {
      return writer;
    }
    Rules.@Nullable Seamed rule = rule(facts);
    if (rule != null && rule.kind() == Layout.CODE_MARK) {
      return seamed(writer, facts, rule);
    }
    if (!selected && rule == null) {
      return writer;
    }
    if (facts.id == 0) {
      facts.id = define(facts);
    }
    MethodVisitor inner = rule == null ? writer : seamed(writer, facts, rule);
    return lines.weave(method(inner, facts, facts.id), facts);
  }

  private Rules.@Nullable Seamed rule(MethodFacts facts) {
    Rules.Seamed rule = rules.seam(className, facts.name);
    if (rule == null || SeamWeaver.fits(facts, rule.parameter())) {
      return rule;
    }
    words.notInstrumented(
        "%s.%s%s: rules name parameter '%s', found %s"
            .formatted(
                className, facts.name, facts.descriptor, rule.parameter(), facts.parameterNames()));
    return null;
  }

  private static MethodVisitor seamed(MethodVisitor writer, MethodFacts facts, Rules.Seamed rule) {
    int seam = Seam.add(new Seam(rule.kind(), rule.link(), rule.facts()));
    return new SeamWeaver(writer, facts, facts.parameter(rule.parameter()), seam);
  }

  private MethodVisitor method(MethodVisitor writer, MethodFacts facts, int id) {
    CallSites marks = facts.sites ? callSites : null;
    return facts.isConstructor()
        ? new ConstructorWeaver(writer, facts, id, marks, version)
        : new MethodWeaver(writer, facts, id, marks, version);
  }

  private int define(MethodFacts facts) {
    int id = words.nextMethod();
    int flags =
        (facts.isStatic() ? Layout.METHOD_STATIC : 0)
            | (facts.isSynthetic() ? Layout.METHOD_SYNTHETIC : 0)
            | (Calls.carriesValues(facts) ? Layout.METHOD_VALUES : 0);
    words.method(
        id,
        flags,
        new String[] {className, facts.name, facts.descriptor},
        facts.parameterNames(),
        facts.simpleTypes(),
        scan.file,
        facts.line,
        facts.lastLine,
        new @Nullable String[] {scan.origin, facts.origin});
    return id;
  }
}
