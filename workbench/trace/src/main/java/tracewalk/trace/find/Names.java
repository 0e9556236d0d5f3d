package tracewalk.trace.find;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.MethodInfo;
import tracewalk.trace.Recording;
import tracewalk.trace.ThreadView;

/** The names of a recording's methods and threads. */
final class Names {
  private final Map<Integer, MethodInfo> methods = new HashMap<>();
  private final List<ThreadView> threads;

  Names(Recording recording) {
    recording.methods().forEach(method -> methods.put(method.id(), method));
    this.threads = recording.threads();
  }

  @Nullable MethodInfo method(int number) {
    return methods.get(number);
  }

  /** The name with which an address names a method; empty for none. */
  String path(int number) {
    MethodInfo method = methods.get(number);
    return method == null ? "" : method.className() + "." + method.method();
  }

  /** The methods whose name holds a text. */
  BitSet methodsHolding(String text) {
    return methods(method -> nameOf(method).contains(text));
  }

  BitSet methodsOf(String path) {
    return methods(method -> (method.className() + "." + method.method()).equals(path));
  }

  private BitSet methods(Predicate<MethodInfo> wanted) {
    return methods.values().stream()
        .filter(wanted)
        .collect(BitSet::new, (set, method) -> set.set(method.id()), BitSet::or);
  }

  /** A constructor is found under the words that the page has for it, too. */
  private static String nameOf(MethodInfo method) {
    String name = method.className() + "." + method.method();
    String type = method.className().substring(method.className().lastIndexOf('.') + 1);
    return (method.method().equals("<init>") ? name + "\nnew " + type : name)
        .toLowerCase(Locale.ROOT);
  }

  ThreadView thread(int place) {
    return threads.get(place);
  }

  /** The threads of which a fact holds a text. */
  BitSet threadsHolding(Field field, String text) {
    Function<ThreadView, @Nullable String> fact =
        switch (field) {
          case CELL -> ThreadView::cell;
          case SERVICE -> ThreadView::service;
          case PROCESS -> ThreadView::process;
          default -> ThreadView::name;
        };
    BitSet found = new BitSet();
    for (int place = 0; place < threads.size(); place++) {
      String name = Objects.requireNonNullElse(fact.apply(threads.get(place)), "");
      boolean holds = name.toLowerCase(Locale.ROOT).contains(text);
      found.set(place, holds || (field == Field.THREAD && threads.get(place).id().equals(text)));
    }
    return found;
  }

  /** The threads of a cell; those of none for an empty name. */
  BitSet threadsOf(String cell) {
    BitSet found = new BitSet();
    for (int place = 0; place < threads.size(); place++) {
      found.set(place, Objects.requireNonNullElse(threads.get(place).cell(), "").equals(cell));
    }
    return found;
  }

  /** The threads of a cell or process, or of none. */
  BitSet threadsAt(@Nullable String where) {
    BitSet found = new BitSet();
    for (int at = 0; at < threads.size(); at++) {
      found.set(at, Objects.equals(threads.get(at).place(), where));
    }
    return found;
  }
}
