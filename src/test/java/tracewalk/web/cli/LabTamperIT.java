package tracewalk.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tracewalk.junit.RecordingAssert;
import tracewalk.lesson.lab.Lab;
import tracewalk.lesson.lab.Seal;
import tracewalk.lesson.lab.StudentFolder;
import tracewalk.trace.Recording;

/** What is handed in may be anything: a verdict comes of it, never a crash and never a pass. */
class LabTamperIT {
  private static final String LAB = "who-built-it";

  @TempDir private static Path folder;
  private static LabWork ann;
  private static Path zip;

  @BeforeAll
  static void handIn() throws IOException {
    ann = LabWork.start(LAB, "Ann", folder.resolve("ann")).solve();
    assertThat(ann.check().exit()).isZero();
    zip = ann.submit();
  }

  private static Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String name :
        new String[] {"lab.json", "recording.twalk", "recording.seal", "answers.yaml"}) {
      files.put(name, Files.readAllBytes(ann.folder().resolve(name)));
    }
    return files;
  }

  private static Map<String, byte[]> with(String name, byte[] content) throws IOException {
    Map<String, byte[]> files = files();
    files.put(name, content);
    return files;
  }

  private static String refused(Map<String, byte[]> files, String... options) throws IOException {
    Path changed = LabWork.zip(folder.resolve("changed.zip"), files);
    String[] command = {"lab", "grade", changed.toString()};
    String[] all = Arrays.copyOf(command, command.length + options.length);
    System.arraycopy(options, 0, all, command.length, options.length);
    return refused(Ran.of(all));
  }

  private static String refused(Ran ran) {
    assertThat(ran.exit()).as(ran.out() + ran.err()).isEqualTo(2);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out().lines()).hasSize(1);
    assertThat(ran.out()).contains(": ungradable: expected ");
    return ran.out();
  }

  private static byte[] replaced(String name, String from, String to) throws IOException {
    String text = new String(files().get(name), StandardCharsets.ISO_8859_1);
    assertThat(text).contains(from);
    return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void wholeWork_passes_alsoWhenItIsRunOnceMore() {
    assertThat(Ran.of("lab", "grade", zip.toString()).exit()).isZero();
    Ran again = Ran.of("lab", "grade", "--rerun", zip.toString());
    assertThat(again.exit()).as(again.out()).isZero();
  }

  @Test
  void recordingThatIsHandedIn_canBeAskedByATestOfTheTeachers() {
    Path recording = ann.folder().resolve("recording.twalk");
    try (Recording handedIn = Recording.open(recording)) {
      RecordingAssert.assertThat(handedIn)
          .isComplete()
          .calls("CellsScheduler._create_instances_here")
          .once()
          .sends("process_message")
          .inCell("region")
          .exist();
    }
  }

  @Test
  void workUnderAnotherName_isSeen() throws IOException {
    assertThat(refused(with("lab.json", replaced("lab.json", "\"Ann\"", "\"Bob\""))))
        .contains("what was drawn for this student");
  }

  @Test
  void workOfAClassWithAKey_cannotBeStartedWithoutIt() throws IOException {
    Path key = Files.writeString(folder.resolve("key"), "our secret\n");
    assertThat(refused(files(), "--key", key.toString())).contains("another key");
  }

  @Test
  void recordingOfAnotherScenario_isSeen() throws IOException {
    Path other = folder.resolve("other.twalk");
    Ran.of("run", "a_create_one_child", "-o", other.toString(), "--capture", "values");
    assertThat(refused(with("recording.twalk", Files.readAllBytes(other))))
        .contains("expected a recording of three_leaves, found one of 'a_create_one_child'");
  }

  @Test
  void recordingOfBeforeTheStart_isSeen() throws IOException {
    byte[] later = replaced("lab.json", "\"started\" : \"20", "\"started\" : \"30");
    assertThat(refused(with("lab.json", later))).contains("made after the start");
  }

  @Test
  void recordingThatWasCut_isSeen() throws IOException {
    byte[] whole = files().get("recording.twalk");
    for (int part = 0; part < 8; part++) {
      refused(with("recording.twalk", Arrays.copyOf(whole, whole.length / 8 * part)));
    }
    assertThat(refused(with("recording.twalk", Arrays.copyOf(whole, whole.length - 1))))
        .contains("expected");
  }

  @Test
  void recordingThatWasEdited_isSeen() throws IOException {
    byte[] edited = replaced("recording.twalk", "createInstancesHere", "createInstancesHerE");
    assertThat(refused(with("recording.twalk", edited))).contains("changed since");
  }

  @Test
  void recordingThatWasEditedAndSealedAnew_isSeenWhenItIsRunOnceMore() throws IOException {
    byte[] edited = replaced("recording.twalk", "createInstancesHere", "createInstancesHerE");
    Path forger = Files.createDirectories(folder.resolve("forger"));
    for (Map.Entry<String, byte[]> file : with("recording.twalk", edited).entrySet()) {
      Files.write(forger.resolve(file.getKey()), file.getValue());
    }
    Lab lab = Lab.load(LabWork.LABS.resolve(LAB));
    Seal.write(forger, StudentFolder.assignment(forger, lab));

    Map<String, byte[]> forged = with("recording.twalk", edited);
    forged.put("recording.seal", Files.readAllBytes(forger.resolve("recording.seal")));

    assertThat(refused(forged, "--rerun")).contains("run once more");
  }

  @Test
  void filesThatAreNothing_haveAVerdict() throws IOException {
    for (String name : files().keySet()) {
      Map<String, byte[]> without = files();
      without.remove(name);
      Path changed = LabWork.zip(folder.resolve("without.zip"), without);
      assertThat(Ran.of("lab", "grade", changed.toString()).exit()).as(name).isNotZero();
      byte[] noise = {0, -1, '{', '}', 10, -128, 7};
      changed = LabWork.zip(folder.resolve("noise.zip"), with(name, noise));
      Ran ran = Ran.of("lab", "grade", changed.toString());
      assertThat(ran.exit()).as(name).isNotZero();
      assertThat(ran.err()).isEmpty();
    }
  }

  @Test
  void namesThatClimbOut_leaveNothingOutside() throws IOException {
    for (String name :
        new String[] {"../climbed", "/tmp/climbed", "a/b", "..", "x\\y", "a\u0000b"}) {
      assertThat(refused(with(name, new byte[1]))).contains("plain names");
    }
    assertThat(folder.resolve("../climbed")).doesNotExist();
  }

  @Test
  void bombs_areNotUnpacked() throws IOException {
    assertThat(refused(with("answers.yaml", new byte[10 << 20]))).contains("at most 262144 bytes");
    assertThat(refused(with("recording.twalk", new byte[80 << 20]))).contains("found more");
    Map<String, byte[]> many = files();
    for (int number = 0; number < 100; number++) {
      many.put("file" + number, new byte[0]);
    }
    assertThat(refused(many)).contains("at most 32 files");
  }

  @Test
  void whatIsNoZip_hasAVerdict() throws IOException {
    Path text = Files.writeString(folder.resolve("text.zip"), "no zip at all");
    assertThat(refused(Ran.of("lab", "grade", text.toString()))).contains("expected a zip");
    byte[] whole = Files.readAllBytes(zip);
    Path half = folder.resolve("half.zip");
    for (int part = 1; part < 16; part++) {
      Files.write(half, Arrays.copyOf(whole, whole.length / 16 * part));
      refused(Ran.of("lab", "grade", half.toString()));
    }
  }

  @Test
  void everyFormat_tellsOfGoodAndBadWork() throws IOException {
    Path bad = Files.writeString(folder.resolve("=1+1.zip"), "<x> \u0001 & \"quoted\"");
    for (String format : new String[] {"text", "json", "junit", "csv"}) {
      Ran ran = Ran.of("lab", "grade", "--format", format, zip.toString(), bad.toString());
      assertThat(ran.exit()).isEqualTo(2);
      assertThat(ran.out()).contains("Ann", "expected a zip");
    }
    Ran csv = Ran.of("lab", "grade", "--format", "csv", bad.toString());
    assertThat(csv.out()).contains("\n'=1+1.zip,");
    assertThat(Ran.of("lab", "grade", "--format", "exercism", zip.toString()).out())
        .contains("\"version\" : 3", "\"status\" : \"pass\"", "\"task_id\" : 1");
    assertThat(Ran.of("lab", "grade", "--format", "exercism", bad.toString()).out())
        .contains("\"status\" : \"error\"");
    assertThat(Ran.of("lab", "grade", "--format", "prairielearn", zip.toString()).out())
        .contains("\"gradable\" : true", "\"score\" : 1.0", "\"max_points\"");
  }
}
