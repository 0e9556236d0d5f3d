package tracewalk.lesson.question;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Value.ObjectValue;
import tracewalk.lesson.question.Places.Place;
import tracewalk.lesson.text.Words;
import tracewalk.trace.Call;

/** Asks how a caller came by the object whose method it calls. */
final class WhyHere implements Asker {
  private static final int MOST_EARLIER = 32;

  @Override
  public @Nullable Question ask(Scene scene, int callId, Draw draw) {
    int callerId = scene.material().parent(callId);
    if (callerId == 0 || scene.step(callerId) == 0 || !scene.material().counts(callerId)) {
      return null;
    }
    Call call = scene.material().call(callId);
    Call caller = scene.material().call(callerId);
    long id = idOf(call.receiver());
    if (id == 0 || id == idOf(caller.receiver()) || call.method().equals("<init>")) {
      return null;
    }
    List<Choice> right = new ArrayList<>();
    List<Choice> wrong = new ArrayList<>();
    for (Place place : Places.near(caller)) {
      if (place.object().id() != 0) {
        (place.object().id() == id ? right : wrong).add(placed(place, scene.step(callerId), id));
      }
    }
    results(scene, callerId, callId, id, right, wrong);
    if (right.isEmpty()) {
      return null;
    }
    return new Draft(Kind.WHY, text(scene, call, caller), draw.one(right))
        .about(scene.step(callId), callId)
        .wrong(draw.shuffled(wrong))
        .finished(3, draw);
  }

  private static Choice placed(Place place, int step, long id) {
    Words why =
        place.object().id() == id
            ? Say.both("The object is there as the caller begins.", "调用者开始时，这个对象就在那里。")
            : Say.both("There is another object, a `%s`.", "那里是另一个对象，一个 `%s`。", place.type());
    return new Choice(place.text(), place.key(), why, step);
  }

  /** What the caller's earlier calls gave it, by the names of those. */
  private static void results(
      Scene scene, int caller, int call, long id, List<Choice> right, List<Choice> wrong) {
    List<Integer> made = scene.material().children(caller, MOST_EARLIER + 1);
    if (made.size() > MOST_EARLIER) {
      return;
    }
    Set<String> gave = new HashSet<>();
    for (boolean wanted : new boolean[] {true, false}) {
      for (int earlier : made) {
        String label = scene.label(earlier);
        if (earlier < call && Scene.tells(label) && !gave.contains(label)) {
          ObjectValue result = object(scene.material().call(earlier).result());
          boolean gives = result != null && result.id() == id;
          if (result != null && result.id() != 0 && gives == wanted) {
            gave.add(label);
            (gives ? right : wrong).add(given(label, result, gives, scene.step(earlier)));
          }
        }
      }
    }
  }

  private static Choice given(String label, ObjectValue result, boolean gives, int step) {
    String type = result.type().substring(result.type().lastIndexOf('.') + 1);
    Words why =
        gives
            ? Say.both(
                "At step %d that call gives it this very object.", "第 %d 步的那个调用给它的正是这个对象。", step)
            : Say.both(
                "The call at step %d gives it another object, a `%s`.",
                "第 %d 步的那个调用给它的是另一个对象，一个 `%s`。", step, type);
    Words text = Say.both("what `%s` gave it, which it called before", "它先前调用的 `%s` 给它的结果", label);
    return new Choice(text, "result/" + label, why, step);
  }

  private static Words text(Scene scene, Call call, Call caller) {
    return Say.both(
        "`%s` calls `%s` at step %d. Where did it have the object from?",
        "`%s` 在第 %3$d 步调用 `%2$s`。那个对象它是从哪里得来的？",
        scene.label(caller.id()),
        scene.label(call.id()),
        scene.step(call.id()));
  }

  private static @Nullable ObjectValue object(@Nullable Object value) {
    return value instanceof ObjectValue object ? object : null;
  }

  private static long idOf(@Nullable Object value) {
    return value instanceof ObjectValue object ? object.id() : 0;
  }
}
