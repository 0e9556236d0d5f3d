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

/** A program run under the independent counter instead of the recorder. */
final class CountedProgram {

  private CountedProgram() {}

  /** Entries of each method whose class name begins with a prefix. */
  static Map<String, Long> count(Path folder, String prefixes, String classPath, String... program)
      throws Exception {
    Path counts = folder.resolve("counts.txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-javaagent:" + jar(folder) + "=" + counts + "=" + prefixes);
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
    return read(counts);
  }

  private static Map<String, Long> read(Path counts) throws IOException {
    Map<String, Long> read = new TreeMap<>();
    for (String line : Files.readAllLines(counts)) {
      int space = line.lastIndexOf(' ');
      read.put(line.substring(0, space), Long.valueOf(line.substring(space + 1)));
    }
    return read;
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
