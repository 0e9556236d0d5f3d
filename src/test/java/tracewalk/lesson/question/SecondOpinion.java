package tracewalk.lesson.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tracewalk.lesson.question.ListedRun.Listed;
import tracewalk.lesson.question.ListedRun.Thing;

/** Says of each answer to a question whether it is true, by what the listing of the run says. */
final class SecondOpinion {
  private final ListedRun run;
  private final Map<String, Integer> before;
  private final Map<String, Integer> after;

  SecondOpinion(ListedRun run) {
    this(run, run);
  }

  SecondOpinion(ListedRun run, ListedRun other) {
    this.run = run;
    this.before = run.times();
    this.after = other.times();
  }

  /** The places of the answers that are true. */
  List<Integer> right(Question question) {
    List<Integer> right = new ArrayList<>();
    for (int place = 0; place < question.choices().size(); place++) {
      if (isTrue(question, question.choices().get(place).key())) {
        right.add(place);
      }
    }
    return right;
  }

  private boolean isTrue(Question question, String key) {
    Listed call = run.calls.get(question.call());
    return switch (question.kind()) {
      case NEXT -> key.equals(next(call, question.after()));
      case CELL -> key.equals(call.cell);
      case PATH -> key.equals(path(call));
      case HOLDER -> call.places.get(key).type().equals(question.what());
      case WHY -> gave(call, key);
      case LED -> led(call, key);
      case ORDER -> isOrder(call, Arrays.asList(key.split(">")));
      case OPTION -> changed(question.what(), key);
      case WRITTEN -> throw new IllegalArgumentException("its claims say");
    };
  }

  private String next(Listed call, int after) {
    List<Listed> made = run.made(call);
    int place = 0;
    while (after != 0 && made.get(place++).id != after) {}
    return made.get(place).label;
  }

  private String path(Listed call) {
    String path = call.cell;
    String first = call.cell;
    for (Listed at = run.sender(call); at != null; at = run.sender(at)) {
      if (!at.cell.isEmpty() && !at.cell.equals(first)) {
        first = at.cell;
        path = first + (path.isEmpty() ? "" : ">" + path);
      }
    }
    return path;
  }

  private boolean gave(Listed call, String key) {
    Listed caller = run.calls.get(call.parent);
    if (!key.startsWith("result/")) {
      return caller.places.get(key).id() == call.receiver;
    }
    String label = key.substring("result/".length());
    return caller.made.stream()
        .filter(made -> made.id < call.id && made.label.equals(label))
        .map(made -> made.result)
        .anyMatch((Thing result) -> result != null && result.id() == call.receiver);
  }

  /** Whoever stands above the sender in its thread could be said to have sent it too. */
  private boolean led(Listed call, String key) {
    for (Listed at = run.counting(run.sender(call)); at != null; at = run.calls.get(at.parent)) {
      if (at.label.equals(key)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOrder(Listed call, List<String> labels) {
    List<String> made =
        run.made(call).stream().map(one -> one.label).filter(labels::contains).toList();
    return made.equals(labels);
  }

  private boolean changed(String what, String key) {
    int now = before.getOrDefault(key, 0);
    int then = after.getOrDefault(key, 0);
    return switch (what) {
      case "+" -> now == 0 && then > 0;
      case "-" -> now > 0 && then == 0;
      default -> after.getOrDefault(what.substring("times:".length()), 0) == Integer.parseInt(key);
    };
  }

  /** What an English text must say for the question to be the one that was judged. */
  List<String> mustSay(Question question) {
    if (question.kind() == Kind.OPTION) {
      return List.of();
    }
    Listed call = run.calls.get(question.call());
    List<String> said = new ArrayList<>(List.of("`" + call.label + "`"));
    Listed told = question.after() == 0 ? call : run.calls.get(question.after());
    said.add("step " + told.step);
    said.add("`" + told.label + "`");
    return said;
  }
}
