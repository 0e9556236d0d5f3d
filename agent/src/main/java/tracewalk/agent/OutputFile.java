package tracewalk.agent;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the recording goes: a file that is not there yet, or is empty. */
final class OutputFile {

  private OutputFile() {}

  static Path choose(Options options) {
    String pid = Long.toString(ProcessHandle.current().pid());
    String named = options.out() == null ? "." : options.out().replace("%p", pid);
    Path path = Path.of(named).toAbsolutePath();
    try {
      if (Files.isDirectory(path)) {
        return create(path, "tracewalk-" + pid);
      }
      prepare(path, options.overwrite());
      return path;
    } catch (IOException unwritable) {
      throw new AgentException("recording cannot be written: " + path + ": " + reason(unwritable));
    }
  }

  /** Process ids come round, and several processes may share a folder and a number. */
  private static Path create(Path folder, String name) throws IOException {
    for (int number = 1; ; number++) {
      Path file = folder.resolve(name + (number == 1 ? "" : "-" + number) + ".twalk");
      try {
        return Files.createFile(file);
      } catch (FileAlreadyExistsException taken) {
        continue;
      }
    }
  }

  private static String reason(IOException failure) {
    return failure.getClass().getSimpleName();
  }

  /** Makes the file anew: pages of an older one may still be mapped by who wrote it. */
  private static void prepare(Path file, boolean overwrite) throws IOException {
    if (Files.exists(file) && Files.size(file) > 0 && !overwrite) {
      throw new AgentException(
          "recording not started: " + file + " exists; name another or add overwrite=true");
    }
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    if (Files.isRegularFile(file)) {
      Files.delete(file);
    }
    Files.write(file, new byte[0]);
  }
}
