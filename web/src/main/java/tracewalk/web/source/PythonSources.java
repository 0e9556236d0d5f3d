package tracewalk.web.source;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The original's text at the pinned commit, from a clone that the reader named, bare or not. */
public final class PythonSources {
  /** The release that the port follows; links and texts come from it. */
  public static final String COMMIT = "a967cfe37a3bc26ee8a8517d5f5dac33b35e377e";

  private static final String PUBLIC = "https://github.com/openstack/nova/blob/" + COMMIT + "/";

  private final Optional<Path> clone;
  private final String commit;
  private final Highlighter highlighter = Highlighter.python();
  private final Map<String, Optional<SourceText>> known = new ConcurrentHashMap<>();

  private PythonSources(Optional<Path> clone, String commit) {
    this.clone = clone;
    this.commit = commit;
  }

  /** Links alone, no text. */
  public static PythonSources linksOnly() {
    return new PythonSources(Optional.empty(), COMMIT);
  }

  /** Text from a clone; says in one line what is wrong with a folder that has not the commit. */
  public static PythonSources of(Path folder) {
    return of(folder, COMMIT);
  }

  static PythonSources of(Path folder, String commit) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException("expected --nova-source to be a folder, found " + folder);
    }
    PythonSources sources = new PythonSources(Optional.of(folder), commit);
    if (sources.git("cat-file", "-e", commit + "^{commit}").isEmpty()) {
      throw new IllegalArgumentException(
          "expected --nova-source to be a clone of openstack/nova with commit "
              + commit.substring(0, 12)
              + " (and git installed), found none in "
              + folder);
    }
    return sources;
  }

  public boolean hasText() {
    return clone.isPresent();
  }

  /** Where anybody can read these lines. */
  public static String link(String file, int first, int last) {
    String path = URLEncoder.encode(file, StandardCharsets.UTF_8).replace("%2F", "/");
    return PUBLIC + path + "#L" + first + (last > first ? "-L" + last : "");
  }

  /** The text of a file of the original, such as {@code nova/cells/manager.py}. */
  public Optional<SourceText> find(String file) {
    if (clone.isEmpty() || !file.matches("[\\w./-]+") || file.contains("..")) {
      return Optional.empty();
    }
    return known.computeIfAbsent(file, this::read);
  }

  private Optional<SourceText> read(String file) {
    return git("show", commit + ":" + file)
        .map(text -> new SourceText(file, highlighter.lines(text.lines().toList())));
  }

  private Optional<String> git(String... arguments) {
    List<String> command = new ArrayList<>(List.of("git", "-C", clone.get().toString()));
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? Optional.of(text) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
