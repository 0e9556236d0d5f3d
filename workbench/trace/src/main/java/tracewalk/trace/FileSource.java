package tracewalk.trace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tracewalk.agent.format.EventCursor;
import tracewalk.agent.format.EventScan;
import tracewalk.agent.format.Header;
import tracewalk.agent.format.LineInfo;
import tracewalk.agent.format.MethodInfo;
import tracewalk.agent.format.RecordingException;
import tracewalk.agent.format.RecordingReader;
import tracewalk.agent.format.SiteInfo;
import tracewalk.agent.format.ThreadAccount;
import tracewalk.agent.format.ThreadInfo;

/** A recording's file, with all the processes that are in it. */
final class FileSource implements Source {
  private final Path file;
  private final List<RecordingReader> parts;
  private final Map<Integer, RecordingReader> ofThread = new HashMap<>();

  private FileSource(Path file, List<RecordingReader> parts) {
    this.file = file;
    this.parts = parts;
    for (RecordingReader part : parts) {
      part.threads().forEach(thread -> ofThread.put(thread.id(), part));
    }
  }

  static FileSource open(Path file) {
    return new FileSource(file, RecordingReader.openAll(file));
  }

  @Override
  public Path file() {
    return file;
  }

  @Override
  public Header header() {
    return parts.get(0).header();
  }

  @Override
  public List<ProcessView> processes() {
    return parts.stream()
        .map(
            part ->
                new ProcessView(
                    name(part.header()),
                    part.header(),
                    part.threads().stream().map(ThreadInfo::id).toList(),
                    !part.cut()))
        .toList();
  }

  private String name(Header header) {
    String label = header.label();
    long same = parts.stream().filter(part -> part.header().label().equals(label)).count();
    return label.isEmpty() || same > 1 ? String.valueOf(header.pid()) : label;
  }

  private <T> List<T> all(Function<RecordingReader, List<T>> facts) {
    List<T> all = new ArrayList<>();
    parts.forEach(part -> all.addAll(facts.apply(part)));
    return List.copyOf(all);
  }

  @Override
  public List<MethodInfo> methods() {
    return all(RecordingReader::methods);
  }

  @Override
  public List<ThreadInfo> threads() {
    return all(RecordingReader::threads);
  }

  @Override
  public List<ThreadAccount> accounts() {
    return all(RecordingReader::accounts);
  }

  @Override
  public List<String> notInstrumented() {
    return all(RecordingReader::notInstrumented);
  }

  @Override
  public List<SiteInfo> sites() {
    return all(RecordingReader::sites);
  }

  @Override
  public List<LineInfo> lines() {
    return all(RecordingReader::lines);
  }

  private RecordingReader part(int threadId) {
    RecordingReader part = ofThread.get(threadId);
    if (part == null) {
      throw new RecordingException("expected thread " + threadId + ", found none: " + file);
    }
    return part;
  }

  @Override
  public EventCursor events(int threadId) {
    return part(threadId).events(threadId);
  }

  @Override
  public EventCursor eventsAt(int threadId, long position) {
    return part(threadId).eventsAt(threadId, position);
  }

  @Override
  public EventScan scan(int threadId) {
    return part(threadId).scan(threadId);
  }

  @Override
  public EventScan scanAt(int threadId, int chunk, long position, long timeBefore) {
    return part(threadId).scanAt(threadId, chunk, position, timeBefore);
  }

  @Override
  public long begins(int threadId) {
    return part(threadId).begins(threadId);
  }

  @Override
  public void close() {
    parts.forEach(RecordingReader::close);
  }
}
