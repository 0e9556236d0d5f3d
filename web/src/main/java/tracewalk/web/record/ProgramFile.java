package tracewalk.web.record;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import tracewalk.web.run.InputException;

/** The program that a command names, as far as it is the {@code java} launcher or not. */
record ProgramFile(String name) {
  private static final int OLDEST = 17;

  boolean isJava() {
    String last = new File(name).getName();
    return last.equals("java") || last.equals("java.exe");
  }

  /** Refuses a JVM that would not start with the agent; one that does not tell is trusted. */
  void refuseOldJava() {
    Path java = find();
    String version = java == null ? "" : version(java);
    if (!version.isEmpty() && major(version) < OLDEST) {
      throw new InputException(
          "expected a program of JDK " + OLDEST + " or newer, found " + version + " at " + java);
    }
  }

  private @Nullable Path find() {
    if (name.contains(File.separator)) {
      return Path.of(name);
    }
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      Path candidate = Path.of(folder, name);
      if (Files.isExecutable(candidate)) {
        return candidate;
      }
    }
    return null;
  }

  private static String version(Path java) {
    try {
      Path release = java.toRealPath().resolveSibling("../release").normalize();
      Properties facts = new Properties();
      if (Files.isRegularFile(release)) {
        try (Reader text = Files.newBufferedReader(release, StandardCharsets.ISO_8859_1)) {
          facts.load(text);
        }
      }
      return facts.getProperty("JAVA_VERSION", "").replace("\"", "");
    } catch (IOException unknown) {
      return "";
    }
  }

  private static int major(String version) {
    String digits = version.replaceFirst("\\D.*", "");
    return digits.isEmpty() ? OLDEST : Integer.parseInt(digits);
  }
}
