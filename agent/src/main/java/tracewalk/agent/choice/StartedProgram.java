package tracewalk.agent.choice;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * What this JVM was told to run.
 *
 * @param mainClass its name, or empty if unknown
 * @param module where the module of {@code -m} lies, or empty
 */
record StartedProgram(String mainClass, String module) {

  /** Beginnings of main classes that run somebody else's program. */
  private static final String[] TOOLS = {
    "com.sun.tools.",
    "jdk.",
    "org.apache.maven.",
    "org.apache.tools.ant.",
    "org.codehaus.plexus.classworlds.",
    "org.eclipse.jdt.internal.junit.runner.",
    "org.gradle.",
    "org.jetbrains.kotlin.",
    "org.junit.platform.console.",
    "org.springframework.boot.loader.",
    "com.intellij.rt.",
    "sbt.",
    "worker.org.gradle.",
    "xsbt."
  };

  static StartedProgram ofThisJvm() {
    String command = System.getProperty("sun.java.command", "");
    String path = System.getProperty("java.class.path", "");
    String moduleMain = System.getProperty("jdk.module.main.class", "");
    if (!moduleMain.isEmpty()) {
      return new StartedProgram(moduleMain, module(firstWord(command)));
    }
    if (path.isEmpty()) {
      return new StartedProgram("", module(firstWord(command)));
    }
    boolean jar = command.equals(path) || command.startsWith(path + " ");
    return new StartedProgram(jar ? mainClass(new File(path)) : firstWord(command), "");
  }

  private static String firstWord(String command) {
    int end = command.indexOf(' ');
    return end < 0 ? command : command.substring(0, end);
  }

  private static String mainClass(File file) {
    try (JarFile jar = new JarFile(file)) {
      Manifest manifest = jar.getManifest();
      String main = manifest == null ? null : manifest.getMainAttributes().getValue("Main-Class");
      return main == null ? "" : main.strip();
    } catch (IOException unreadable) {
      return "";
    }
  }

  private static String module(String named) {
    String name = named.indexOf('/') < 0 ? named : named.substring(0, named.indexOf('/'));
    return name.startsWith("jdk.") || name.startsWith("java.") ? "" : locationOfModule(name);
  }

  private static String locationOfModule(String name) {
    return ModuleLayer.boot()
        .configuration()
        .findModule(name)
        .flatMap(module -> module.reference().location())
        .map(StartedProgram::url)
        .orElse("");
  }

  private static String url(URI location) {
    try {
      return location.toURL().toString();
    } catch (MalformedURLException odd) {
      return "";
    }
  }

  /** True if the program is there to run another, in this JVM or in one that it starts. */
  boolean isTool() {
    for (String tool : TOOLS) {
      if (mainClass.startsWith(tool)) {
        return true;
      }
    }
    return false;
  }

  /** True for a tool whose own build scripts are classes in folders. */
  boolean runsScripts() {
    return mainClass.startsWith("org.gradle.");
  }
}
