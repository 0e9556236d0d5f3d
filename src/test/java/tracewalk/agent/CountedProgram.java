package tracewalk.agent;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import net.bytebuddy.ByteBuddy;
import tracewalk.recorded.CallCounter;

/** A program run under the independent counter instead of the recorder, or beside it. */
final class CountedProgram {

  /**
   * What the counter saw.
   *
   * @param entered how often, by method
   * @param returned how often, by method
   * @param parents how often, by caller, an arrow and the method called
   */
  record Counts(Map<String, Long> entered, Map<String, Long> returned, Map<String, Long> parents) {}

  private CountedProgram() {}

  /** Entries of each method whose class name begins with a prefix. */
  static Map<String, Long> count(Path folder, String prefixes, String classPath, String... program)
      throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xss16m");
    command.add(option(folder, prefixes));
    command.addAll(List.of("-cp", classPath));
    command.addAll(List.of(program));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("counted.txt").toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new AssertionError(Files.readString(folder.resolve("counted.txt")));
    }
    return read(folder).entered();
  }

  /** The JVM's option that brings the counter. */
  static String option(Path folder, String prefixes) throws Exception {
    return "-javaagent:" + jar(folder) + "=" + folder.resolve("counts.txt") + "=" + prefixes;
  }

  /** What the counter left in a folder. */
  static Counts read(Path folder) throws IOException {
    Counts counts = new Counts(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    for (String line : Files.readAllLines(folder.resolve("counts.txt"))) {
      String[] parts = line.split("\t", -1);
      Long number = Long.valueOf(parts[parts.length - 1]);
      switch (parts[0]) {
        case "entered" -> counts.entered().put(parts[1], number);
        case "returned" -> counts.returned().put(parts[1], number);
        default -> counts.parents().put(parts[1] + " -> " + parts[2], number);
      }
    }
    return counts;
  }

  /** An agent's jar needs no more than a manifest: its classes are found where they are. */
  private static Path jar(Path folder) throws Exception {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(new Attributes.Name("Premain-Class"), CallCounter.class.getName());
    main.put(Attributes.Name.CLASS_PATH, place(CallCounter.class) + " " + place(ByteBuddy.class));
    Path jar = folder.resolve("counter.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream written = new JarOutputStream(out, manifest)) {
      return jar;
    }
  }

  private static String place(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().toString();
  }
}
