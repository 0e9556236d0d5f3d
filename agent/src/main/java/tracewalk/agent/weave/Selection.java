package tracewalk.agent.weave;

import java.io.File;
import java.net.URL;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which classes are recorded: those asked for, or else the program's own. */
public final class Selection {

  private static final String OWN = "tracewalk.agent.";

  private final Patterns includes;
  private final Patterns excludes;
  private final String mainJar;

  private Selection(Patterns includes, Patterns excludes, String mainJar) {
    this.includes = includes;
    this.excludes = excludes;
    this.mainJar = mainJar;
  }

  public static Selection of(List<String> includes, List<String> excludes) {
    String path = System.getProperty("java.class.path", "");
    boolean jar = path.endsWith(".jar") && !path.contains(File.pathSeparator);
    return new Selection(
        new Patterns(includes), new Patterns(excludes), jar ? new File(path).getName() : "");
  }

  boolean selects(String className, @Nullable ProtectionDomain domain) {
    if (className.startsWith(OWN) || excludes.match(className)) {
      return false;
    }
    return includes.isEmpty() ? ownCode(domain) : includes.match(className);
  }

  /** True for a class whose objects are shown by their fields. */
  public boolean isOwn(Class<?> type) {
    String name = type.getName();
    int lambda = name.indexOf("$$Lambda");
    ProtectionDomain domain = type.getProtectionDomain();
    return type.getClassLoader() != null
        && (selects(lambda < 0 ? name : name.substring(0, lambda), domain) || ownCode(domain));
  }

  private boolean ownCode(@Nullable ProtectionDomain domain) {
    CodeSource source = domain == null ? null : domain.getCodeSource();
    URL location = source == null ? null : source.getLocation();
    if (location == null) {
      return false;
    }
    String path = location.getPath();
    return ("file".equals(location.getProtocol()) && path.endsWith("/"))
        || (!mainJar.isEmpty() && path.endsWith("/" + mainJar));
  }
}
