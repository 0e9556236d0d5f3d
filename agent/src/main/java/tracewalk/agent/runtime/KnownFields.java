package tracewalk.agent.runtime;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The instance fields of woven classes as their class files have them. Reflection would load the
 * types of all fields first, and run the program's class loaders to do so.
 */
public final class KnownFields {

  private static final Map<String, String[]> FIELDS = new ConcurrentHashMap<>();

  private KnownFields() {}

  /**
   * Notes a class that is about to be defined.
   *
   * @param fields name and descriptor of each, in turn
   */
  public static void note(String className, String[] fields) {
    FIELDS.put(className, fields);
  }

  /** Null for a class that was not woven. */
  static String @Nullable [] of(Class<?> type) {
    return FIELDS.get(type.getName());
  }
}
