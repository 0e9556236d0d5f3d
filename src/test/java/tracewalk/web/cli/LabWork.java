package tracewalk.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A student's folder, as its owner would work in it. */
record LabWork(String lab, Path folder) {
  static final Path LABS =
      Path.of(System.getProperty("tracewalk.home", "../.."))
          .resolve("walkthroughs/nova-cells/labs");
  private static final Pattern VALUE = Pattern.compile("\"([a-z_]+)\" : \"([^\"]*)\"");

  static LabWork start(String lab, String student, Path folder) {
    Ran ran = Ran.of("lab", "start", lab, folder.toString(), "--student", student);
    assertThat(ran.exit()).as(ran.err()).isZero();
    return new LabWork(lab, folder);
  }

  static List<String> labs() throws IOException {
    try (Stream<Path> folders = Files.list(LABS)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  /** Puts the teacher's solution in place, for this student. */
  LabWork solve() throws IOException {
    try (Stream<Path> files = Files.list(LABS.resolve(lab).resolve("solution"))) {
      for (Path file : files.toList()) {
        Files.writeString(folder.resolve(file.getFileName()), filled(Files.readString(file)));
      }
    }
    return this;
  }

  private String filled(String text) throws IOException {
    Matcher values = VALUE.matcher(Files.readString(folder.resolve("lab.json")));
    String filled = text;
    while (values.find()) {
      filled = filled.replace("${" + values.group(1) + "}", values.group(2));
    }
    return filled;
  }

  /** Changes a file; what it changes must be there. */
  LabWork change(String file, String from, String to) throws IOException {
    Path changed = folder.resolve(file);
    String before = Files.readString(changed);
    String after = before.replace(filled(from), filled(to));
    assertThat(after).as(file + " has " + from).isNotEqualTo(before);
    Files.writeString(changed, after);
    return this;
  }

  Ran check() {
    return Ran.of("lab", "check", folder.toString());
  }

  /** Hands in what was checked last. */
  Path submit() {
    Path zip = folder.resolveSibling(folder.getFileName() + ".zip");
    Ran ran = Ran.of("lab", "submit", folder.toString(), "-o", zip.toString());
    assertThat(ran.exit()).as(ran.err()).isZero();
    return zip;
  }

  /** A zip with these files, as anybody can make one. */
  static Path zip(Path to, Map<String, byte[]> files) throws IOException {
    try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(to))) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new java.util.zip.ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return to;
  }
}
