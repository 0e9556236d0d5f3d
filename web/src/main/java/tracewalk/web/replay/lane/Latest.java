package tracewalk.web.replay.lane;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What was made last, so that it need not be made again. */
final class Latest<K, V> {
  private final Map<K, V> made;

  Latest(int kept) {
    this.made =
        new LinkedHashMap<>(kept, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > kept;
          }
        };
  }

  /** Makes something outside the lock: two who ask at once may both make it. */
  V of(K key, Function<K, V> maker) {
    synchronized (made) {
      V known = made.get(key);
      if (known != null) {
        return known;
      }
    }
    V fresh = maker.apply(key);
    synchronized (made) {
      made.put(key, fresh);
    }
    return fresh;
  }
}
