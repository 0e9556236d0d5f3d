package tracewalk.web.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tracewalk.agent.format.RecordingException;
import tracewalk.web.run.InputException;

/** A folder beside the recording in which each JVM of a command writes a part of it. */
final class Parts implements AutoCloseable {
  private static final String ENDING = ".twalk";
  private static final String OWN = "own ";
  private static final int ALIGNED = 8;

  private final Path target;
  private final Path folder;
  private final List<String> remarks = new ArrayList<>();
  private boolean kept;

  private Parts(Path target, Path folder) {
    this.target = target;
    this.folder = folder;
  }

  static Parts beside(Path target) {
    Path absolute = target.toAbsolutePath();
    Path folder = absolute.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new InputException("expected a folder for the recording, found none at " + folder);
    }
    try {
      String name = "." + absolute.getFileName() + "-";
      return new Parts(absolute, Files.createTempDirectory(folder, name));
    } catch (IOException unwritable) {
      throw new InputException("expected a folder that can be written, found " + folder);
    }
  }

  /** Leaves the agent's options where its JVMs find them. */
  Path options(List<String> options) {
    List<String> lines = new ArrayList<>(options);
    lines.add("out=" + folder);
    lines.add("joined=true");
    try {
      return Files.write(folder.resolve("options"), lines);
    } catch (IOException unwritable) {
      throw new InputException("expected a folder that can be written, found " + folder);
    }
  }

  /** Joins what is there, in the order in which the JVMs started. */
  Outcome join(int exit) throws IOException {
    List<Part> ended = new ArrayList<>();
    int jvms = 0;
    for (Path file : files()) {
      jvms++;
      take(file, ended);
    }
    List<Part> joined = ended.stream().filter(part -> part.calls() > 0).toList();
    if (joined.isEmpty() && !ended.isEmpty()) {
      joined = ended.subList(0, 1);
    }
    explain(ended, joined);
    if (!joined.isEmpty()) {
      write(joined);
    }
    return new Outcome(exit, new Summary(target, joined, jvms).toString(), remarks);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    }
  }

  private void take(Path file, List<Part> ended) throws IOException {
    try {
      Part part = Part.read(file);
      if (part.runs()) {
        Path moved = aside(file);
        remarks.add("process " + part.header().pid() + " still runs; it records to " + moved);
      } else {
        ended.add(part);
        ended.sort(Comparator.comparingLong(each -> each.header().startedAtMillis()));
      }
    } catch (RecordingException unreadable) {
      remarks.add("a part cannot be joined: " + unreadable.getMessage() + "; kept: " + aside(file));
    }
  }

  /** A part that stays by itself, under a name like the recording's. */
  private Path aside(Path file) throws IOException {
    String name = String.valueOf(target.getFileName());
    String base = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    Path moved = target.resolveSibling(base + "-" + file.getFileName());
    return Files.move(file, moved);
  }

  /** A pattern that matched in one of the JVMs has matched. */
  private void explain(List<Part> ended, List<Part> joined) {
    Set<String> unmatched = new LinkedHashSet<>();
    Set<String> own = new LinkedHashSet<>();
    boolean none = true;
    for (Part part : ended) {
      List<String> notes = part.notes();
      notes.stream().filter(note -> note.startsWith(OWN)).forEach(own::add);
      if (none) {
        unmatched.addAll(notes);
      } else if (!notes.isEmpty()) {
        unmatched.retainAll(notes);
      }
      none &= notes.isEmpty();
    }
    unmatched.removeIf(note -> note.startsWith(OWN));
    if (!joined.isEmpty() && joined.get(0).calls() == 0) {
      explainNothing(own);
    }
    unmatched.forEach(note -> remarks.add(note + " matched no class that was loaded"));
  }

  private void explainNothing(Set<String> own) {
    String why =
        own.isEmpty()
            ? "no class that was loaded is to be recorded"
            : "no class of the program's own was called, which is "
                + own.stream()
                    .map(note -> note.substring(OWN.length()))
                    .collect(Collectors.joining(", or "));
    remarks.add("no call was recorded: " + why + "; use --include to name classes");
  }

  private void write(List<Part> joined) throws IOException {
    Path whole = joined.get(0).file();
    if (joined.size() > 1) {
      try (FileChannel out = FileChannel.open(whole, StandardOpenOption.APPEND)) {
        for (Part part : joined.subList(1, joined.size())) {
          append(part.file(), out);
          Files.delete(part.file());
        }
      }
    }
    Files.move(whole, target, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void append(Path part, FileChannel out) throws IOException {
    int beyond = (int) (out.size() % ALIGNED);
    if (beyond > 0) {
      out.write(ByteBuffer.allocate(ALIGNED - beyond));
    }
    try (FileChannel in = FileChannel.open(part, StandardOpenOption.READ)) {
      long from = 0;
      while (from < in.size()) {
        from += in.transferTo(from, in.size() - from, out);
      }
    }
  }

  /** Leaves the folder where it is. */
  Path keep() {
    kept = true;
    return folder;
  }

  /** Takes the folder away, with whatever is left in it. */
  @Override
  public void close() {
    if (kept) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException held) {
      throw new InputException("expected a folder that can be deleted, found " + folder);
    }
  }
}
