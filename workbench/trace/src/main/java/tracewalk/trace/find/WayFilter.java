package tracewalk.trace.find;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Which calls are meant, by their method, their caller and their thread; null is any. */
record WayFilter(@Nullable BitSet methods, @Nullable BitSet callers, @Nullable BitSet threads) {

  static WayFilter of(Query query, Names names) {
    BitSet methods = null;
    BitSet callers = null;
    BitSet threads = null;
    for (Query.Word word : query.words()) {
      switch (word.field()) {
        case METHOD -> methods = both(methods, names.methodsHolding(word.text()));
        case CALLER -> callers = both(callers, names.methodsHolding(word.text()));
        case CELL, SERVICE, THREAD, PROCESS ->
            threads = both(threads, names.threadsHolding(word.field(), word.text()));
        default -> {}
      }
    }
    return new WayFilter(methods, callers, threads);
  }

  private static BitSet both(@Nullable BitSet before, BitSet wanted) {
    if (before != null) {
      wanted.and(before);
    }
    return wanted;
  }

  boolean keepsAll() {
    return methods == null && callers == null && threads == null;
  }

  boolean keeps(CallTerms.Way way) {
    return (methods == null || methods.get(way.method()))
        && (callers == null || callers.get(way.caller()))
        && (threads == null || threads.get(way.thread()));
  }
}
