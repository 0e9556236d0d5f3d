package tracewalk.bench.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import tracewalk.bench.Jvm;
import tracewalk.bench.Scratch;
import tracewalk.bench.peers.work.Rounds;
import tracewalk.trace.Recording;

/**
 * What one process found.
 *
 * @param clock nanoseconds for the work once, by the clock
 * @param processor the same by the processor of the thread that works
 * @param bytes on disk for the work once
 * @param calls recorded for the work once, as this recorder counts; 0 by others
 */
record Trial(double clock, double processor, double bytes, double calls) {
  static Trial of(Recorder recorder, Work work, Path scratch)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory(scratch, "trial");
    int times = Math.max(2, work.times() / recorder.slowness);
    Jvm jvm = recorder.wantsJdk25() ? Jvm.of(Path.of(System.getenv("JAVA25"))) : Jvm.own();
    String said =
        jvm.with(recorder.options(folder, work.traced()).toArray(String[]::new))
            .in(recorder.environment(work.traced()))
            .runWithLibraries(Rounds.class, work.name(), "" + times);
    String[] found = said.strip().lines().reduce("", (before, line) -> line).split(" ");
    double all = Rounds.all(times);
    Trial trial =
        new Trial(
            Double.parseDouble(found[0]),
            Double.parseDouble(found[1]),
            size(folder) / all,
            calls(folder) / all);
    Scratch.delete(folder);
    return trial;
  }

  private static long calls(Path folder) {
    Path file = folder.resolve("recording.twalk");
    if (!Files.exists(file)) {
      return 0;
    }
    try (Recording recording = Recording.open(file)) {
      return recording.callCount();
    }
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.mapToLong(file -> file.toFile().isFile() ? file.toFile().length() : 0).sum();
    }
  }
}
