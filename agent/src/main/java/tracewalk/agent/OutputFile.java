package tracewalk.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the recording goes: a file that is not there yet, or is empty. */
final class OutputFile {

  private OutputFile() {}

  static Path choose(Options options) {
    String pid = Long.toString(ProcessHandle.current().pid());
    String named = options.out() == null ? "." : options.out().replace("%p", pid);
    Path path = Path.of(named).toAbsolutePath();
    Path file = Files.isDirectory(path) ? path.resolve("tracewalk-" + pid + ".twalk") : path;
    try {
      prepare(file, options.overwrite());
      return file;
    } catch (IOException unwritable) {
      throw new AgentException("recording cannot be written: " + file + ": " + reason(unwritable));
    }
  }

  private static String reason(IOException failure) {
    return failure.getClass().getSimpleName();
  }

  private static void prepare(Path file, boolean overwrite) throws IOException {
    if (Files.exists(file) && Files.size(file) > 0 && !overwrite) {
      throw new AgentException(
          "recording not started: " + file + " exists; name another or add overwrite=true");
    }
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.write(file, new byte[0]);
  }
}
