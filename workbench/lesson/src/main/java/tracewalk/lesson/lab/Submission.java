package tracewalk.lesson.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** What is handed in: one zip with the recording, the student's files and whose they are. */
public final class Submission {
  static final long SMALL = 256 * 1024;
  private static final long MOST_BYTES = 64L << 20;
  private static final int MOST_FILES = 32;
  private static final FileTime ALWAYS = FileTime.fromMillis(315_532_800_000L);

  private Submission() {}

  /** Whether a name is that of a file that may stand in a submission: in no folder, and plain. */
  static boolean isFileName(String name) {
    return name.matches("[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}");
  }

  /** Packs a student's folder; the same files give the same bytes. */
  public static void pack(Lab lab, Path folder, OutputStream to) throws IOException {
    List<String> names = new ArrayList<>(List.of(StudentFolder.ASSIGNMENT));
    names.addAll(List.of(StudentFolder.RECORDING, Seal.FILE));
    names.addAll(lab.handIn());
    try (ZipOutputStream zip = new ZipOutputStream(to)) {
      for (String name : names) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
          throw new SubmissionException("expected the file " + name + " in " + folder);
        }
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(ALWAYS);
        zip.putNextEntry(entry);
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
  }

  /**
   * Unpacks what a stranger handed in into an empty folder: plain names only, and not too much.
   *
   * @throws SubmissionException when it is no submission
   */
  public static void unpack(Path submission, Path folder) {
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(submission))) {
      long room = MOST_BYTES;
      int files = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files++;
        room -= unpack(entry.getName(), files, zip, folder, room);
      }
      if (files == 0) {
        throw new SubmissionException("expected a zip that 'lab submit' made, found none");
      }
    } catch (IOException | IllegalArgumentException damaged) {
      throw new SubmissionException(
          "expected a whole zip, found one that is cut or damaged: " + damaged.getMessage());
    }
  }

  private static long unpack(String name, int number, ZipInputStream zip, Path folder, long room)
      throws IOException {
    if (!isFileName(name) || number > MOST_FILES) {
      throw new SubmissionException(
          "expected at most " + MOST_FILES + " files with plain names, found " + plain(name));
    }
    Path file = folder.resolve(name);
    if (Files.exists(file)) {
      throw new SubmissionException("expected each file once, found " + name + " again");
    }
    boolean recording = name.equals(StudentFolder.RECORDING);
    return copy(zip, file, name, Math.min(room, recording ? MOST_BYTES : SMALL));
  }

  private static long copy(InputStream from, Path file, String name, long room) throws IOException {
    long written = 0;
    byte[] buffer = new byte[1 << 16];
    try (OutputStream to = Files.newOutputStream(file)) {
      for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
        written += read;
        if (written > room) {
          throw new SubmissionException(
              "expected at most " + room + " bytes of " + name + ", found more");
        }
        to.write(buffer, 0, read);
      }
    }
    return written;
  }

  /** A stranger's name, as it can be shown in a line. */
  private static String plain(String name) {
    String shown = name.length() > 80 ? name.substring(0, 80) + "..." : name;
    return "'" + shown.replaceAll("\\p{Cntrl}", "?") + "'";
  }
}
