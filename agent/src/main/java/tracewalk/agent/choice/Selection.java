package tracewalk.agent.choice;

import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which classes are recorded: those asked for, or else the program's own. */
public final class Selection {

  private static final String OWN = "tracewalk.agent.";

  private final Patterns includes;
  private final Patterns excludes;
  private final OwnCode ownCode;

  private Selection(Patterns includes, Patterns excludes, OwnCode ownCode) {
    this.includes = includes;
    this.excludes = excludes;
    this.ownCode = ownCode;
  }

  /** What a person asked for, and what the rules add to it. */
  public static Selection of(
      List<String> includes,
      List<String> ruledIncludes,
      List<String> excludes,
      List<String> ruledExcludes) {
    return new Selection(
        new Patterns(includes, ruledIncludes),
        new Patterns(excludes, ruledExcludes),
        OwnCode.ofThisJvm());
  }

  /** Whether this class is to be recorded; asked once, when the class is defined. */
  public boolean selects(
      @Nullable ClassLoader loader, String className, @Nullable ProtectionDomain domain) {
    if (className.startsWith(OWN)) {
      return false;
    }
    boolean own = ownCode.defines(loader, className, domain);
    return (includes.isEmpty() ? own : includes.match(className)) && !excludes.match(className);
  }

  /** True for a class whose objects are shown by their fields. */
  public boolean isOwn(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    if (loader == null) {
      return false;
    }
    String name = type.getName();
    int lambda = name.indexOf("$$Lambda");
    String named = lambda < 0 ? name : name.substring(0, lambda);
    ProtectionDomain domain = type.getProtectionDomain();
    return selects(loader, named, domain) || ownCode.holds(loader, named, domain);
  }

  /** Where the program's own code comes from, in words. */
  public String ownCode() {
    return ownCode.toString();
  }

  /** True if nobody said what to record. */
  public boolean isDefault() {
    return includes.isEmpty();
  }

  /** What was asked for and matched no class so far: a line each. */
  public List<String> unmatched() {
    List<String> lines = new ArrayList<>();
    includes.unmatched().forEach(pattern -> lines.add("include " + pattern));
    excludes.unmatched().forEach(pattern -> lines.add("exclude " + pattern));
    return lines;
  }
}
