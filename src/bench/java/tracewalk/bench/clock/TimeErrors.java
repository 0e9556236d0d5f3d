package tracewalk.bench.clock;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tracewalk.agent.format.EventCursor;
import tracewalk.agent.format.EventKind;
import tracewalk.agent.format.RawEvent;
import tracewalk.agent.format.RecordingReader;
import tracewalk.agent.format.ThreadInfo;
import tracewalk.bench.Samples;

/** What was recorded of {@link Spins} beside what it says itself, in microseconds. */
final class TimeErrors {
  /** Of the lengths of calls, by the real length in nanoseconds. */
  final Map<Long, Samples> lengths = new TreeMap<>();

  /** Of the moments at which calls began and ended. */
  final Samples moments = new Samples("moments");

  private TimeErrors() {}

  static TimeErrors of(Path recording, Path folder) throws IOException {
    TimeErrors errors = new TimeErrors();
    try (RecordingReader reader = RecordingReader.open(recording)) {
      Set<Integer> spins = new HashSet<>();
      reader.methods().stream()
          .filter(method -> method.method().equals("spin"))
          .forEach(method -> spins.add(method.id()));
      for (ThreadInfo thread : reader.threads()) {
        if (thread.name().startsWith("spin-")) {
          errors.compare(reader, thread, folder.resolve(thread.name()), spins);
        }
      }
    }
    return errors;
  }

  private void compare(RecordingReader reader, ThreadInfo thread, Path file, Set<Integer> spins)
      throws IOException {
    long start = reader.header().startNanos();
    EventCursor events = reader.events(thread.id());
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        DataInputStream real = new DataInputStream(bytes)) {
      while (events.next()) {
        RawEvent enter = events.event();
        if (enter.kind() == EventKind.ENTER && spins.contains(enter.methodId())) {
          if (!events.next()) {
            throw new IOException("expected the end of a call, found the end of its thread");
          }
          add(real, start + enter.timeNs(), start + events.event().timeNs());
        }
      }
      if (real.read() >= 0) {
        throw new IOException("expected every call of " + thread.name() + ", found fewer");
      }
    }
  }

  private void add(DataInputStream real, long enter, long exit) throws IOException {
    long length = real.readLong();
    long begin = real.readLong();
    long end = real.readLong();
    moments.add(micros(enter - begin));
    moments.add(micros(exit - end));
    lengths
        .computeIfAbsent(length, nanos -> new Samples(nanos + " ns"))
        .add(micros((exit - enter) - (end - begin)));
  }

  private static double micros(long nanos) {
    return Math.abs(nanos) / 1e3;
  }
}
