package tracewalk.trace.follow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.EventKind;
import tracewalk.agent.format.RawEvent;
import tracewalk.agent.format.Value;
import tracewalk.agent.format.Value.ObjectValue;
import tracewalk.trace.Argument;
import tracewalk.trace.Call;

/** Finds the objects in what an event shows. */
public final class ShownObjects {
  /** Is told each object, also one that is shown by identity only. */
  public interface Visitor {
    void shown(Role role, boolean inside, ObjectValue object);
  }

  private final Visitor visitor;
  private Role role = Role.RECEIVER;

  private ShownObjects(Visitor visitor) {
    this.visitor = visitor;
  }

  static void of(RawEvent event, Visitor visitor) {
    ShownObjects objects = new ShownObjects(visitor);
    if (event.kind() == EventKind.ENTER) {
      objects.in(Role.RECEIVER, event.receiver());
      event.args().forEach(value -> objects.in(Role.ARGUMENT, value));
    } else {
      objects.in(Role.RESULT, event.result());
      objects.in(Role.AFTER, event.receiverAfter());
    }
  }

  /** The objects that the beginning of a call shows, or its end. */
  public static void of(Call call, boolean end, Visitor visitor) {
    ShownObjects objects = new ShownObjects(visitor);
    if (end) {
      objects.in(Role.RESULT, call.result());
      objects.in(Role.AFTER, call.receiverAfter());
    } else {
      objects.in(Role.RECEIVER, call.receiver());
      call.args().stream().map(Argument::value).forEach(value -> objects.in(Role.ARGUMENT, value));
    }
  }

  /** An object as the beginning of a call shows it, or its end; with its parts where they are. */
  public static @Nullable ObjectValue find(Call call, boolean end, long id) {
    ObjectValue[] found = new ObjectValue[1];
    of(
        call,
        end,
        (role, inside, object) -> {
          if (object.id() == id && (found[0] == null || isOpen(object) && !isOpen(found[0]))) {
            found[0] = object;
          }
        });
    return found[0];
  }

  /** Whether the parts of an object are shown, or the text that it is. */
  public static boolean isOpen(ObjectValue object) {
    return !object.seen()
        && (object.fields() != null
            || object.items() != null
            || object.entries() != null
            || object.text() != null);
  }

  private void in(Role shownAs, @Nullable Value value) {
    role = shownAs;
    visit(value, false);
  }

  private void visit(@Nullable Value value, boolean inside) {
    if (!(value instanceof ObjectValue object) || object.secret()) {
      return;
    }
    if (object.id() != 0) {
      visitor.shown(role, inside, object);
    }
    if (object.fields() != null) {
      object.fields().forEach(field -> visit(field.value(), true));
    }
    each(object.items());
    if (object.entries() != null) {
      object.entries().forEach(entry -> each(List.of(entry.key(), entry.value())));
    }
  }

  private void each(@Nullable List<Value> values) {
    if (values != null) {
      values.forEach(value -> visit(value, true));
    }
  }
}
