package oslo.config;

import java.util.ArrayList;
import java.util.List;

/** Definition of one option: where it stands, what it may hold, and its value when absent. */
public record Opt(
    String group,
    String name,
    Kind kind,
    Object fallback,
    Number min,
    Number max,
    List<String> choices,
    boolean secret,
    List<Name> formerNames) {
  /** Where an option stands, or stood. */
  public record Name(String group, String option) {}

  /** Types that the original's options use. */
  public enum Kind {
    STRING,
    INTEGER,
    DECIMAL,
    BOOL,
    LIST,
    MULTI
  }

  /** Group of options that stand under no other. */
  public static final String DEFAULT = "DEFAULT";

  /** An option that stands under no group. */
  public static Opt string(String name, String fallback) {
    return of(DEFAULT, name, Kind.STRING, fallback);
  }

  public static Opt integer(String name, Integer fallback) {
    return of(DEFAULT, name, Kind.INTEGER, fallback);
  }

  public static Opt bool(String name, Boolean fallback) {
    return of(DEFAULT, name, Kind.BOOL, fallback);
  }

  public static Opt decimal(String name, Double fallback) {
    return of(DEFAULT, name, Kind.DECIMAL, fallback);
  }

  public static Opt list(String name, List<String> fallback) {
    return of(DEFAULT, name, Kind.LIST, fallback);
  }

  public static Opt str(String group, String name, String fallback) {
    return of(group, name, Kind.STRING, fallback);
  }

  public static Opt integer(String group, String name, Integer fallback) {
    return of(group, name, Kind.INTEGER, fallback);
  }

  public static Opt decimal(String group, String name, Double fallback) {
    return of(group, name, Kind.DECIMAL, fallback);
  }

  public static Opt bool(String group, String name, Boolean fallback) {
    return of(group, name, Kind.BOOL, fallback);
  }

  public static Opt list(String group, String name, List<String> fallback) {
    return of(group, name, Kind.LIST, fallback);
  }

  public static Opt multi(String group, String name, List<String> fallback) {
    return of(group, name, Kind.MULTI, fallback);
  }

  private static Opt of(String group, String name, Kind kind, Object fallback) {
    return new Opt(group, name, kind, fallback, null, null, null, false, List.of());
  }

  /** The same under another group. */
  public Opt in(String other) {
    return new Opt(other, name, kind, fallback, min, max, choices, secret, formerNames);
  }

  public Opt atLeast(Number least) {
    return new Opt(group, name, kind, fallback, least, max, choices, secret, formerNames);
  }

  public Opt atMost(Number most) {
    return new Opt(group, name, kind, fallback, min, most, choices, secret, formerNames);
  }

  public Opt oneOf(String... values) {
    return new Opt(group, name, kind, fallback, min, max, List.of(values), secret, formerNames);
  }

  /** Its value is never shown. */
  public Opt hidden() {
    return new Opt(group, name, kind, fallback, min, max, choices, true, formerNames);
  }

  /** May still be given under this older name, which is told in the log. */
  public Opt formerly(String oldGroup, String oldName) {
    List<Name> names = new ArrayList<>(formerNames);
    names.add(new Name(oldGroup, oldName));
    return new Opt(group, name, kind, fallback, min, max, choices, secret, names);
  }

  /** Its own name and the older ones. */
  List<Name> names() {
    List<Name> names = new ArrayList<>(List.of(new Name(group, name)));
    names.addAll(formerNames);
    return names;
  }
}
