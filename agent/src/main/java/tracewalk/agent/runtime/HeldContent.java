package tracewalk.agent.runtime;

import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicMarkableReference;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicStampedReference;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Layout;

/** Objects of the JDK around one other: optionals, references, futures, proxies. */
final class HeldContent implements Content {

  private final int kind;
  private final long held;
  private final long state;
  private final long failure;

  private static final int PLAIN = 0;
  private static final int PRESENT = 1;
  private static final int PAIR = 2;
  private static final int COMPLETED = 3;
  private static final int RUN = 4;

  /** The states of a task that has been run. */
  private static final int NORMAL = 2;

  private static final int EXCEPTIONAL = 3;

  private HeldContent(int kind, Class<?> type, String held, String state) {
    this.kind = kind;
    this.held = Offsets.of(type, held);
    this.state = state.isEmpty() ? 0 : Offsets.of(type, state);
    this.failure =
        kind == COMPLETED ? Offsets.of(Offsets.named(type.getName() + "$AltResult"), "ex") : 0;
  }

  /** Null for a class that is none of these, or that this JDK makes differently. */
  static @Nullable Content of(Class<?> type) {
    try {
      return known(type);
    } catch (InternalError otherJdk) {
      return null;
    }
  }

  private static @Nullable Content known(Class<?> type) {
    if (type == Optional.class) {
      return new HeldContent(PLAIN, type, "value", "");
    } else if (type == OptionalInt.class
        || type == OptionalLong.class
        || type == OptionalDouble.class) {
      return new HeldContent(PRESENT, type, "value", "isPresent");
    } else if (AtomicReference.class.isAssignableFrom(type)) {
      return new HeldContent(PLAIN, AtomicReference.class, "value", "");
    } else if (type == AtomicStampedReference.class || type == AtomicMarkableReference.class) {
      return new HeldContent(PAIR, type, "pair", "");
    } else if (CompletableFuture.class.isAssignableFrom(type)) {
      return new HeldContent(COMPLETED, CompletableFuture.class, "result", "");
    } else if (FutureTask.class.isAssignableFrom(type)) {
      return new HeldContent(RUN, FutureTask.class, "outcome", "state");
    }
    return Proxy.isProxyClass(type) ? new HeldContent(PLAIN, Proxy.class, "h", "") : null;
  }

  @Override
  public void write(Values values, TypePlan plan, Object object, long id, int depth) {
    switch (kind) {
      case PRESENT -> number(values, plan, object, id);
      case PAIR -> {
        Object pair = Offsets.ref(object, held);
        item(values, plan, id, pair == null ? null : FieldTable.readJdk(pair, "reference"), depth);
      }
      case COMPLETED -> completed(values, plan, id, Offsets.ref(object, held), depth);
      case RUN -> {
        int now = Offsets.number(object, state);
        String text = now < NORMAL ? "pending" : now == NORMAL ? "done" : "failed";
        boolean over = now == NORMAL || now == EXCEPTIONAL;
        future(values, plan, id, text, over, over ? Offsets.ref(object, held) : null, depth);
      }
      default -> item(values, plan, id, Offsets.ref(object, held), depth);
    }
  }

  private static void item(
      Values values, TypePlan plan, long id, @Nullable Object part, int depth) {
    values.head(Layout.OBJECT_ITEMS, plan.type, id);
    values.count(values.countPlace(), part == null ? 0 : 1);
    if (part != null) {
      values.value(part, depth);
    }
  }

  private void number(Values values, TypePlan plan, Object object, long id) {
    values.head(Layout.OBJECT_ITEMS, plan.type, id);
    boolean present = Memory.UNSAFE.getBoolean(object, state);
    values.count(values.countPlace(), present ? 1 : 0);
    if (!present) {
      return;
    } else if (object instanceof OptionalInt) {
      values.number(Memory.UNSAFE.getInt(object, held));
    } else if (object instanceof OptionalLong) {
      values.number(Memory.UNSAFE.getLong(object, held));
    } else {
      values.number(Memory.UNSAFE.getDouble(object, held));
    }
  }

  /** Null is wrapped, and so are exceptions; nothing at all is not done yet. */
  private void completed(
      Values values, TypePlan plan, long id, @Nullable Object result, int depth) {
    if (result == null) {
      future(values, plan, id, "pending", false, null, depth);
    } else if (result.getClass().getName().endsWith("CompletableFuture$AltResult")) {
      Object thrown = Offsets.ref(result, failure);
      future(values, plan, id, thrown == null ? "done" : "failed", true, thrown, depth);
    } else {
      future(values, plan, id, "done", true, result, depth);
    }
  }

  private static void future(
      Values values,
      TypePlan plan,
      long id,
      String text,
      boolean over,
      @Nullable Object outcome,
      int depth) {
    values.head(Layout.OBJECT_TEXT | (over ? Layout.OBJECT_ITEMS : 0), plan.type, id);
    values.putText(text);
    if (over) {
      values.count(values.countPlace(), 1);
      values.value(outcome, depth);
    }
  }
}
