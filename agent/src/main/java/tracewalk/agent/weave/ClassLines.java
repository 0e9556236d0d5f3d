package tracewalk.agent.weave;

import java.util.List;
import org.objectweb.asm.MethodVisitor;
import tracewalk.agent.runtime.Settings;
import tracewalk.agent.runtime.Settings.Level;
import tracewalk.agent.runtime.Words;

/** The lines of one class, told to the dictionary when it is known which were woven. */
final class ClassLines {

  static final boolean WANTED = Settings.level.has(Level.LINES);

  private final Words words;

  ClassLines(Words words) {
    this.words = words;
  }

  MethodVisitor weave(MethodVisitor next, MethodFacts facts) {
    boolean woven = WANTED && facts.lines && facts.debug.lines;
    return woven ? new LineWeaver(next, facts, facts.debug, words) : next;
  }

  /** The class is woven: says what its lines are, and which methods have none. */
  void tell(String className, ClassScan scan) {
    if (!WANTED) {
      return;
    }
    List<MethodFacts> woven =
        scan.methods().stream()
            .filter(facts -> facts.id != 0 && facts.debug.instructions > 0)
            .toList();
    if (!woven.isEmpty() && woven.stream().noneMatch(facts -> facts.debug.lines)) {
      words.notInstrumented(className + ": no lines, for the class file has none");
      return;
    }
    for (MethodFacts facts : woven) {
      tell(className, facts);
    }
    if (!scan.isSynthetic()
        && woven.stream().allMatch(facts -> facts.debug.variables.isEmpty())
        && woven.stream().anyMatch(MethodFacts::hasVariables)) {
      words.notInstrumented(className + ": lines without variables, for the class file names none");
    }
  }

  private void tell(String className, MethodFacts facts) {
    String method = className + "." + facts.name + facts.descriptor;
    if (!facts.debug.lines) {
      words.notInstrumented(method + ": no lines, for the class file has none");
    } else if (facts.lines) {
      facts.debug.places.forEach(
          place -> words.place(place.number(), facts.id, place.line(), place.names()));
    } else if (facts.woven) {
      words.notInstrumented(method + ": no lines, for it is too large");
    }
  }
}
