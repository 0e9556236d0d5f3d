package tracewalk.agent;

import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.ArrayList;
import java.util.List;
import tracewalk.agent.runtime.Words;
import tracewalk.agent.weave.Transformer;

/**
 * The classes that were there before the recorder. Weaving adds code to methods and nothing else,
 * so a loaded class takes it; a method that is running keeps its code until it is called again.
 */
final class LoadedClasses {

  private static final String OPEN =
      "calls that were open when the recorder was attached: only what they called since is here";

  private final Instrumentation instrumentation;
  private final Transformer transformer;
  private final Words words;

  LoadedClasses(Instrumentation instrumentation, Transformer transformer, Words words) {
    this.instrumentation = instrumentation;
    this.transformer = transformer;
    this.words = words;
  }

  void weave() {
    words.notInstrumented(OPEN);
    List<Class<?>> chosen = new ArrayList<>();
    Class<?>[] all = instrumentation.getAllLoadedClasses();
    transformer.findMain(all);
    for (Class<?> type : all) {
      if (transformer.wants(type) && instrumentation.isModifiableClass(type)) {
        chosen.add(type);
      }
    }
    retransform(chosen);
  }

  void unweave() {
    List<Class<?>> changed = new ArrayList<>();
    for (Class<?> type : instrumentation.getAllLoadedClasses()) {
      if (transformer.wants(type) && instrumentation.isModifiableClass(type)) {
        changed.add(type);
      }
    }
    retransform(changed);
  }

  /** All at once stops the program once; if a class is refused the others are not to suffer. */
  private void retransform(List<Class<?>> classes) {
    if (classes.isEmpty()) {
      return;
    }
    try {
      instrumentation.retransformClasses(classes.toArray(new Class<?>[0]));
    } catch (UnmodifiableClassException | RuntimeException | LinkageError oneOfThem) {
      classes.forEach(this::retransform);
    }
  }

  private void retransform(Class<?> type) {
    try {
      instrumentation.retransformClasses(type);
    } catch (UnmodifiableClassException | RuntimeException | LinkageError refused) {
      words.notInstrumented(type.getName() + ": " + refused);
    }
  }
}
