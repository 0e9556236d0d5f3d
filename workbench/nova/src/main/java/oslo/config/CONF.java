package oslo.config;

import java.util.List;
import runtime.Site;

/** The configuration of the calling thread's cell. */
public final class CONF {
  private CONF() {}

  /** The whole configuration of this cell. */
  public static ConfigOpts current() {
    return Site.current()
        .attribute(
            ConfigOpts.class,
            () -> {
              throw new IllegalStateException("cell has no configuration");
            });
  }

  public static Object get(String group, String name) {
    return current().get(group, name);
  }

  public static String string(String group, String name) {
    return (String) get(group, name);
  }

  public static Integer integer(String group, String name) {
    return (Integer) get(group, name);
  }

  public static Double decimal(String group, String name) {
    return (Double) get(group, name);
  }

  public static boolean bool(String group, String name) {
    return Boolean.TRUE.equals(get(group, name));
  }

  @SuppressWarnings("unchecked")
  public static List<String> list(String group, String name) {
    return (List<String>) get(group, name);
  }

  /** Replaces a value, as tests and {@code set_override} do. */
  public static void setOverride(String group, String name, Object value) {
    current().setOverride(group, name, value);
  }

  /** Path of the named file beside the configuration or as it is; null where there is none. */
  public static String findFile(String name) {
    return current().findFile(name);
  }
}
