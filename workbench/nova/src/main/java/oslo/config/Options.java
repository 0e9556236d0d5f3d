package oslo.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The options that are known, by group and name. */
public final class Options {
  private final Map<String, Map<String, Opt>> byGroup = new LinkedHashMap<>();

  /** Adds definitions; one given twice keeps its first. */
  public Options register(List<Opt> opts) {
    for (Opt opt : opts) {
      byGroup
          .computeIfAbsent(opt.group(), group -> new LinkedHashMap<>())
          .putIfAbsent(opt.name(), opt);
    }
    return this;
  }

  /** The definition; throws {@link NoSuchOptError} where there is none. */
  public Opt find(String group, String name) {
    Opt opt = byGroup.getOrDefault(group, Map.of()).get(name);
    if (opt == null) {
      throw new NoSuchOptError(group, name);
    }
    return opt;
  }

  public boolean knows(String group, String name) {
    return byGroup.getOrDefault(group, Map.of()).containsKey(name);
  }

  boolean knowsGroup(String group) {
    return byGroup.containsKey(group);
  }

  /**
   * The definition of an option that is given under this name, which may be an older one, or null.
   */
  Opt named(Opt.Name name) {
    for (Map<String, Opt> opts : byGroup.values()) {
      for (Opt opt : opts.values()) {
        if (opt.names().contains(name)) {
          return opt;
        }
      }
    }
    return null;
  }
}
