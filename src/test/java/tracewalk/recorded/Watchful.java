package tracewalk.recorded;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Objects that notice when anybody runs their code; what main prints is how often that was. */
public final class Watchful {

  static int noticed;

  @Override
  public String toString() {
    noticed++;
    return "seen";
  }

  @Override
  public int hashCode() {
    noticed++;
    return 7;
  }

  @Override
  public boolean equals(Object other) {
    noticed++;
    return this == other;
  }

  static final class Failure extends RuntimeException {
    Failure(String message) {
      super(message);
    }

    @Override
    public String getMessage() {
      noticed++;
      return "changed";
    }
  }

  static final class Settings extends LinkedHashMap<String, Object> {
    @Override
    public java.util.Set<Map.Entry<String, Object>> entrySet() {
      noticed++;
      return super.entrySet();
    }

    @Override
    public int size() {
      noticed++;
      return super.size();
    }
  }

  static Object take(Object anything) {
    return anything;
  }

  static void fail() {
    throw new Failure("as the field has it");
  }

  public static void main(String[] arguments) {
    Watchful watchful = new Watchful();
    Settings settings = new Settings();
    settings.put("key", watchful);
    Map<Object, Object> keyed = new HashMap<>();
    keyed.put(watchful, "value");
    noticed = 0;
    take(watchful);
    take(List.of(watchful, watchful));
    take(settings);
    take(keyed);
    take(new Object[] {watchful, settings});
    try {
      fail();
    } catch (Failure expected) {
      take(expected);
    }
    System.out.println("noticed " + noticed);
  }
}
