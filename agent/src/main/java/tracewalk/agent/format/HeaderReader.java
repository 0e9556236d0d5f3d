package tracewalk.agent.format;

import java.nio.file.Path;

/** Reads the first page, and says clearly why a file is no recording. */
final class HeaderReader {

  private HeaderReader() {}

  static Header read(Windows windows, Path file) {
    if (windows.size() < Layout.HEADER_TEXTS || windows.fixedLong(0) != Layout.MAGIC) {
      throw new RecordingException("not a recording (its first bytes say otherwise): " + file);
    }
    int version = windows.fixedInt(Layout.HEADER_VERSION);
    if (version != Layout.VERSION) {
      throw new RecordingException(
          "expected a recording of format version %d, found one of version %d (%s): %s"
              .formatted(Layout.VERSION, version, advice(version), file));
    }
    int length = length(windows);
    if (length < Layout.HEADER_TEXTS || length > Windows.LARGEST_CHUNK || length > windows.size()) {
      throw new RecordingException("recording ends within its header: " + file);
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

  private static String advice(int version) {
    return version > Layout.VERSION ? "read it with a newer tracewalk" : "record it again";
  }

  static int length(Windows windows) {
    return windows.fixedInt(Layout.HEADER_LENGTH);
  }
}
