package tracewalk.agent;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The JDKs that recorded programs are tried on: this one, and 25 where {@code JAVA25} or a usual
 * folder has it.
 */
final class Jdks {

  private Jdks() {}

  static Stream<Path> all() {
    return Stream.concat(
        Stream.of(Path.of(System.getProperty("java.home"), "bin", "java")), later());
  }

  private static Stream<Path> later() {
    String named =
        System.getenv().getOrDefault("JAVA25", "/usr/lib/jvm/temurin-25-jdk-amd64/bin/java");
    return Stream.of(Path.of(named)).filter(Files::isExecutable);
  }
}
