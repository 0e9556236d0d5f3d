package runtime;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The cell a thread belongs to: its configuration, database and module state hang here. */
public final class Site {
  private static final ThreadLocal<Site> CURRENT = new ThreadLocal<>();

  /** What ends with its cell. */
  public interface Closing {
    void close();
  }

  private final World world;
  private final String name;
  private final Map<Class<?>, Object> attributes = new LinkedHashMap<>();

  public Site(World world, String name) {
    this.world = world;
    this.name = name;
  }

  /** The cell of the calling thread. */
  public static Site current() {
    Site site = CURRENT.get();
    if (site == null) {
      throw new IllegalStateException("thread belongs to no cell: " + Thread.currentThread());
    }
    return site;
  }

  static void bind(Site site) {
    CURRENT.set(site);
  }

  /** Binds the calling thread to this cell and its world. */
  public void enter() {
    world.enter();
    bind(this);
  }

  public String name() {
    return name;
  }

  public World world() {
    return world;
  }

  /** The one {@code type} of this cell, made on first use. */
  public synchronized <T> T attribute(Class<T> type, Supplier<T> first) {
    Object value = attributes.get(type);
    if (value == null) {
      value = first.get();
      attributes.put(type, value);
    }
    return type.cast(value);
  }

  /** Replaces the one {@code type} of this cell. */
  public synchronized <T> void setAttribute(Class<T> type, T value) {
    attributes.put(type, value);
  }

  /** Ends what hangs here and has an end; nothing may run in this cell any more. */
  public synchronized void close() {
    for (Object value : attributes.values()) {
      if (value instanceof Closing closing) {
        closing.close();
      }
    }
    attributes.clear();
  }
}
