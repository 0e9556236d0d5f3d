package tracewalk.agent.choice;

import java.net.URL;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import org.jspecify.annotations.Nullable;

/**
 * The program's own code: what comes from folders, from the jar or module that holds the main
 * class, from a source file that was started, and the classes inside an archive that carries its
 * libraries along. A build tool's jar is no program's own.
 */
final class OwnCode {

  private static final String SOURCE_LAUNCHER = "com.sun.tools.javac.launcher.";
  private static final String ARCHIVE_LAUNCHER = "org.springframework.boot.loader.";
  private static final String[] INSIDE_ARCHIVES = {"BOOT-INF/classes", "WEB-INF/classes"};

  private final StartedProgram program;

  /** Where the main class came from; empty until it was loaded, and if it is a tool's. */
  private volatile String mainLocation = "";

  OwnCode(StartedProgram program) {
    this.program = program;
  }

  static OwnCode ofThisJvm() {
    return new OwnCode(StartedProgram.ofThisJvm());
  }

  /** The same as {@code holds}, for a class that is being defined and may be the main class. */
  boolean defines(@Nullable ClassLoader loader, String className, @Nullable ProtectionDomain from) {
    if (mainLocation.isEmpty() && className.equals(program.mainClass()) && !program.isTool()) {
      mainLocation = location(from);
    }
    return holds(loader, className, from);
  }

  boolean holds(@Nullable ClassLoader loader, String className, @Nullable ProtectionDomain from) {
    if (className.startsWith(ARCHIVE_LAUNCHER)) {
      return false;
    }
    String location = location(from);
    return !location.isEmpty()
        && (isFolder(location)
            || location.equals(mainLocation)
            || location.equals(program.module())
            || isInsideArchive(location)
            || (loader != null && loader.getClass().getName().startsWith(SOURCE_LAUNCHER)));
  }

  private static String location(@Nullable ProtectionDomain domain) {
    CodeSource source = domain == null ? null : domain.getCodeSource();
    URL location = source == null ? null : source.getLocation();
    return location == null ? "" : location.toString();
  }

  /** A build tool that compiles its scripts loads them from folders too. */
  private boolean isFolder(String location) {
    return location.startsWith("file:") && location.endsWith("/") && !program.runsScripts();
  }

  private static boolean isInsideArchive(String location) {
    for (String folder : INSIDE_ARCHIVES) {
      if (location.startsWith("jar:") && location.contains(folder)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    String more = mainLocation.isEmpty() ? program.module() : mainLocation;
    return "what is loaded from folders" + (more.isEmpty() ? "" : " and from " + more);
  }
}
