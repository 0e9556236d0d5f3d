package tracewalk.agent.runtime;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Hands the agent on to the JVMs that the program starts. */
public final class Children {

  private static final String VARIABLE = "JAVA_TOOL_OPTIONS";
  private static final int OLDEST = 17;

  private static volatile @Nullable String argument;
  private static volatile String options = "";

  private Children() {}

  /**
   * From now on JVMs are started with the agent.
   *
   * @param agent the argument that starts it
   * @param file the agent's options; once they are gone nothing is recorded any more
   */
  public static void record(String agent, String file) {
    options = file;
    argument = agent;
  }

  /** The command, with the agent in it if it starts a JVM that would not have it otherwise. */
  public static String[] command(String[] command, @Nullable Map<String, String> environment) {
    String agent = argument;
    if (agent == null || !isJava(command[0]) || has(command, agent)) {
      return command;
    }
    String passed =
        environment == null ? System.getenv(VARIABLE) : String.valueOf(environment.get(VARIABLE));
    if ((passed != null && passed.contains(agent)) || !new File(options).exists()) {
      return command;
    }
    String[] longer = new String[command.length + 1];
    longer[0] = command[0];
    longer[1] = agent;
    System.arraycopy(command, 1, longer, 2, command.length - 1);
    return longer;
  }

  private static boolean has(String[] command, String agent) {
    for (String word : command) {
      if (agent.equals(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isJava(String program) {
    String name = new File(program).getName();
    return (name.equals("java") || name.equals("java.exe") || name.equals("javaw.exe"))
        && !isTooOld(new File(program));
  }

  /** A JVM that cannot read the agent would not start; one that does not tell is trusted. */
  private static boolean isTooOld(File java) {
    try {
      File bin = java.getCanonicalFile().getParentFile();
      File home = bin == null ? null : bin.getParentFile();
      String version = home == null ? null : version(new File(home, "release"));
      return version != null && !version.isEmpty() && major(version) < OLDEST;
    } catch (IOException unknown) {
      return false;
    }
  }

  private static @Nullable String version(File release) throws IOException {
    if (!release.isFile()) {
      return null;
    }
    Properties facts = new Properties();
    try (FileInputStream in = new FileInputStream(release)) {
      facts.load(in);
    }
    return facts.getProperty("JAVA_VERSION");
  }

  /** Of {@code "17.0.1"} in its quotes 17, of {@code "1.8.0"} 1. */
  private static int major(String version) {
    int number = 0;
    for (int at = version.charAt(0) == '"' ? 1 : 0; at < version.length(); at++) {
      char c = version.charAt(at);
      if (c < '0' || c > '9') {
        break;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }
}
