package tracewalk.recorded.member;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The methods of every object, called by the JDK's collections. */
public final class ObjectMethods {

  private ObjectMethods() {}

  static final class Key implements Comparable<Key> {
    private final int number;

    Key(int number) {
      this.number = number;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.number == number;
    }

    @Override
    public int hashCode() {
      return number % 2;
    }

    @Override
    public String toString() {
      return "k" + number;
    }

    @Override
    public int compareTo(Key other) {
      return Integer.compare(number, other.number);
    }
  }

  public static Object run() {
    Map<Key, String> map = new HashMap<>();
    for (int i = 0; i < 5; i++) {
      map.put(new Key(i), "v" + i);
    }
    return new TreeMap<>(map) + map.get(new Key(3)) + List.of(new Key(1)).contains(new Key(1));
  }
}
