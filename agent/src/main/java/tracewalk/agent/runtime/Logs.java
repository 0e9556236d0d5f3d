package tracewalk.agent.runtime;

import java.util.ArrayList;
import java.util.List;

/** The logs of all threads that live. Anyone adds; only the writer goes through it and removes. */
final class Logs {

  private final List<ThreadLog> all = new ArrayList<>();

  synchronized void add(ThreadLog log) {
    all.add(log);
  }

  synchronized int size() {
    return all.size();
  }

  synchronized ThreadLog get(int place) {
    return all.get(place);
  }

  /** The last one takes its place. */
  synchronized void remove(int place) {
    ThreadLog last = all.remove(all.size() - 1);
    if (place < all.size()) {
      all.set(place, last);
    }
  }
}
