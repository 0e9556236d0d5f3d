package tracewalk.trace.sequence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tracewalk.trace.sequence.Item.Loop;
import tracewalk.trace.sequence.Item.LoopEnd;

/** Puts loops around calls that stand for several. */
final class Loops {
  private Loops() {}

  static List<Item> around(
      List<Item> items, Map<Integer, Script.Span> spans, Map<Integer, Integer> repeats) {
    if (repeats.isEmpty()) {
      return items;
    }
    Map<Integer, List<Loop>> begin = new HashMap<>();
    Map<Integer, Integer> end = new HashMap<>();
    repeats.forEach(
        (call, more) -> {
          Script.Span span = spans.get(call);
          if (span != null) {
            Loop loop = new Loop(((Item.Message) items.get(span.first())).step(), more + 1);
            begin.computeIfAbsent(span.first(), none -> new ArrayList<>()).add(loop);
            end.merge(span.last(), 1, Integer::sum);
          }
        });
    List<Item> looped = new ArrayList<>();
    for (int at = 0; at <= items.size(); at++) {
      for (int ends = end.getOrDefault(at, 0); ends > 0; ends--) {
        looped.add(new LoopEnd());
      }
      looped.addAll(begin.getOrDefault(at, List.of()));
      if (at < items.size()) {
        looped.add(items.get(at));
      }
    }
    return looped;
  }
}
