package runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** One run of a deployment: its threads, time, counters and everything its cells share. */
public final class World {
  private static final ThreadLocal<World> CURRENT = new ThreadLocal<>();

  private final Baton baton = new Baton(this);
  private final Clock clock;
  private final Ids ids;
  private final Chance chance;
  private final List<Map.Entry<String, Number>> slept = new ArrayList<>();
  private final Map<Class<?>, Object> attributes = new LinkedHashMap<>();

  // Differs from nova: unless real ones are asked for, so that a run can be repeated
  /** A world in which time, uuids and chance are the same in every run. */
  public World() {
    this(false);
  }

  private World(boolean real) {
    this.clock = new Clock(real);
    this.ids = new Ids(real);
    this.chance = new Chance(real);
  }

  /** A world with the machine's clock, random uuids and real chance. */
  public static World real() {
    return new World(true);
  }

  /** The world of the calling thread. */
  public static World current() {
    World world = CURRENT.get();
    if (world == null) {
      throw new IllegalStateException("thread belongs to no world: " + Thread.currentThread());
    }
    return world;
  }

  /** Binds the calling thread to this world; null arguments never reach here. */
  public void enter() {
    CURRENT.set(this);
  }

  /** Ends the run and unbinds the calling thread. */
  public void leave() {
    baton.stop();
    CURRENT.remove();
    Site.bind(null);
  }

  /** Every sleep so far: the cell and the seconds. */
  public List<Map.Entry<String, Number>> slept() {
    return slept;
  }

  public Baton baton() {
    return baton;
  }

  public Clock clock() {
    return clock;
  }

  public Ids ids() {
    return ids;
  }

  public Chance chance() {
    return chance;
  }

  /** The one {@code type} of this world, made on first use. */
  public synchronized <T> T attribute(Class<T> type, Supplier<T> first) {
    Object value = attributes.get(type);
    if (value == null) {
      value = first.get();
      attributes.put(type, value);
    }
    return type.cast(value);
  }
}
