package tracewalk.agent.format;

import java.nio.file.Path;

/** Reads the first page, and says clearly why a file is no recording. */
final class HeaderReader {

  private HeaderReader() {}

  static Header read(Windows windows, Path file) {
    if (windows.size() == 0) {
      throw new RecordingException("expected a recording, found an empty file: " + file);
    }
    if (windows.size() < Long.BYTES || windows.fixedLong(0) != Layout.MAGIC) {
      throw new RecordingException("not a recording (its first bytes say otherwise): " + file);
    }
    if (windows.size() < Layout.HEADER_TEXTS) {
      throw endsWithin(file);
    }
    int version = windows.fixedInt(Layout.HEADER_VERSION);
    if (version != Layout.VERSION) {
      throw new RecordingException(
          "expected a recording of format version %d, found one of version %d (%s): %s"
              .formatted(Layout.VERSION, version, advice(version), file));
    }
    int length = length(windows);
    if (length < Layout.HEADER_TEXTS || length > Windows.LARGEST_CHUNK || length > windows.size()) {
      throw endsWithin(file);
    }
    Bytes texts = windows.bytes(Layout.HEADER_TEXTS, length - Layout.HEADER_TEXTS);
    return new Header(
        version,
        windows.fixedLong(Layout.HEADER_STARTED_AT),
        windows.fixedLong(Layout.HEADER_START_NANOS),
        windows.fixedLong(Layout.HEADER_PID),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        windows.fixedInt(Layout.HEADER_CLOSED) == 1,
        windows.fixedInt(Layout.HEADER_STOPPED) == 1);
  }

  private static RecordingException endsWithin(Path file) {
    return new RecordingException("recording ends within its header: " + file);
  }

  private static String advice(int version) {
    return version > Layout.VERSION ? "read it with a newer tracewalk" : "record it again";
  }

  static int length(Windows windows) {
    return windows.fixedInt(Layout.HEADER_LENGTH);
  }
}
