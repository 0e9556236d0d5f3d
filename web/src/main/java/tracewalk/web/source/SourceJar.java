package tracewalk.web.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A jar of sources, read in place: nothing is unpacked, so no entry can land anywhere. */
record SourceJar(Path path) implements SourceRoot {
  /** No source file is longer; an entry that says so or turns out so is not read. */
  private static final int MOST_BYTES = 4 << 20;

  static SourceJar at(Path path) {
    try (ZipFile readable = new ZipFile(path.toFile())) {
      return new SourceJar(path.toAbsolutePath());
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "expected a folder or a jar of sources, found neither at " + path, e);
    }
  }

  @Override
  public Optional<List<String>> lines(String relative) throws IOException {
    try (ZipFile jar = new ZipFile(path.toFile())) {
      ZipEntry entry = jar.getEntry(relative);
      return entry == null || entry.isDirectory() ? Optional.empty() : lines(jar, entry);
    }
  }

  private static Optional<List<String>> lines(ZipFile jar, ZipEntry entry) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      return bytes.length > MOST_BYTES
          ? Optional.empty()
          : Optional.of(new String(bytes, StandardCharsets.UTF_8).lines().toList());
    }
  }
}
