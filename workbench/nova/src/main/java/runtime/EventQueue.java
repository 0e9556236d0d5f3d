package runtime;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** An unbounded queue whose readers wait in turn on the world's run queue. */
public final class EventQueue<T> {
  private final Deque<Object> items = new ArrayDeque<>();
  private final List<Baton.Waiting> readers = new ArrayList<>();

  public void put(T item) {
    items.addLast(List.of(item));
    if (!readers.isEmpty()) {
      readers.remove(0).ready();
    }
  }

  /** Waits at most {@code seconds} (null: for ever); throws {@link Empty} when nothing came. */
  @SuppressWarnings("unchecked")
  public T get(Number seconds) {
    Baton baton = World.current().baton();
    if (items.isEmpty()) {
      Baton.Waiting waiting = baton.waiting();
      readers.add(waiting);
      if (!baton.block(waiting, seconds)) {
        readers.remove(waiting);
        throw new Empty();
      }
    }
    return (T) ((List<Object>) items.removeFirst()).get(0);
  }

  public boolean isEmpty() {
    return items.isEmpty();
  }
}
