package tracewalk.bench.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tracewalk.bench.Jvm;

/** Who records, and how it is told to. */
enum Recorder {
  BARE("none", 1),
  CALLS("calls, coarse clock", 1),
  CALLS_EXACT("calls, exact clock", 1),
  VALUES("values, coarse clock", 1),
  VALUES_EXACT("values, exact clock", 1),
  KIEKER("Kieker, without values", 6),
  APPMAP("AppMap, with values", 150),
  BARE_25("none, JDK 25", 1),
  FLIGHT("flight recorder, JDK 25", 4);

  private static final Path PEERS = Jvm.home().resolve("src/bench/target/peers");

  /** What it is called in the tables. */
  final String title;

  /** How many times less is done under it, so that a run takes seconds. */
  final int slowness;

  Recorder(String title, int slowness) {
    this.title = title;
    this.slowness = slowness;
  }

  /** Whether it is one of those that the JDK of the variable JAVA25 runs. */
  boolean wantsJdk25() {
    return this == BARE_25 || this == FLIGHT;
  }

  /** AppMap's texts of values change what Jackson parses; the flight recorder takes no packages. */
  boolean can(Work work) {
    boolean own = work.equals(Work.NUMBERS) || work.equals(Work.OBJECTS);
    return own || this != APPMAP && !wantsJdk25();
  }

  /** What the JVM is started with to record calls of a package into a folder. */
  List<String> options(Path folder, String traced) throws IOException {
    return switch (this) {
      case BARE, BARE_25 -> List.of();
      case CALLS -> own(folder, traced, "capture=calls,clock=coarse");
      case CALLS_EXACT -> own(folder, traced, "capture=calls,clock=exact");
      case VALUES -> own(folder, traced, "capture=values,clock=coarse");
      case VALUES_EXACT -> own(folder, traced, "capture=values,clock=exact");
      case KIEKER -> kieker(folder);
      case APPMAP -> appmap(folder, traced);
      case FLIGHT -> flight(folder);
    };
  }

  Map<String, String> environment(String traced) {
    return this == KIEKER ? Map.of("KIEKER_SIGNATURES_INCLUDE", traced + ".*") : Map.of();
  }

  private static List<String> own(Path folder, String traced, String more) {
    Path file = folder.resolve("recording.twalk");
    return List.of(
        "-javaagent:%s=out=%s,strict=true,include=%s.**,%s"
            .formatted(Jvm.agent(), file, traced, more));
  }

  private static List<String> kieker(Path folder) {
    String files = "kieker.monitoring.writer.filesystem";
    String writer = files + ".FileWriter";
    return List.of(
        "-Dkieker.monitoring.writer=" + writer,
        "-D" + writer + ".customStoragePath=" + folder,
        "-D" + writer + ".logStreamHandler=" + files + ".BinaryLogStreamHandler",
        "-D" + writer + ".maxEntriesInFile=1000000000",
        "-D" + writer + ".bufferSize=65535",
        "-javaagent:" + PEERS.resolve("kieker.jar"));
  }

  private static List<String> appmap(Path folder, String traced) throws IOException {
    Path told = folder.resolve("appmap.yml");
    String text = "name: bench\nlanguage: java\nappmap_dir: %s\npackages:\n- path: %s\n";
    Files.writeString(told, text.formatted(folder, traced));
    return List.of(
        "-Dappmap.config.file=" + told,
        "-Dappmap.recording.auto=true",
        "-Dappmap.record.private=true",
        "-Djava.io.tmpdir=" + folder,
        "-javaagent:" + PEERS.resolve("appmap.jar"));
  }

  private static List<String> flight(Path folder) throws IOException {
    Path told = folder.resolve("calls.jfc");
    Files.writeString(
        told,
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <configuration version="2.0"><event name="jdk.MethodTrace">
        <setting name="enabled">true</setting><setting name="threshold">0 ns</setting>
        <setting name="stackTrace">false</setting>
        <setting name="filter">tracewalk.bench.recorded.Recorded</setting>
        </event></configuration>
        """);
    return List.of("-XX:StartFlightRecording:filename=" + folder + "/r.jfr,settings=" + told);
  }
}
