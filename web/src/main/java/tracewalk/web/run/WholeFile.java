package tracewalk.web.run;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that appears under its name only when it is whole. */
public final class WholeFile implements AutoCloseable {
  private final Path target;
  private final Path draft;

  /** Prepares a draft beside the target; refuses a target that cannot be written. */
  public WholeFile(Path target) {
    this.target = target.toAbsolutePath();
    Path folder = this.target.getParent();
    if (folder == null || !Files.isWritable(folder) || Files.isDirectory(this.target)) {
      throw new InputException("expected a file in a folder that can be written, found " + target);
    }
    String name = "." + this.target.getFileName() + "." + ProcessHandle.current().pid() + ".part";
    this.draft = folder.resolve(name);
    draft.toFile().deleteOnExit();
  }

  /** Where to write. */
  public Path draft() {
    return draft;
  }

  /** Gives the draft its name, in place of an older file. */
  public void finish() {
    if (!Files.isRegularFile(draft)) {
      throw new InputException("expected something to be written, found nothing for " + target);
    }
    try {
      move();
    } catch (IOException unwritable) {
      throw new InputException("expected a file that can be written, found " + target);
    }
  }

  private void move() throws IOException {
    try {
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException otherDisk) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Removes a draft that was not finished. */
  @Override
  public void close() {
    try {
      Files.deleteIfExists(draft);
    } catch (IOException held) {
      draft.toFile().deleteOnExit();
    }
  }
}
