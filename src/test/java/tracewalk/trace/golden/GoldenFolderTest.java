package tracewalk.trace.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts in the two forms that a folder may hold. */
class GoldenFolderTest {
  private static final String ID = "00000000-0000-4000-8000-000000000001";

  @TempDir private Path folder;

  @BeforeEach
  void rules() throws IOException {
    Files.writeString(
        folder.resolve(Counting.FILE),
        """
        # remarks are passed over

        count nova.cells.**
        count nova.compute.*
        lift nova.cells.P.__getattr__ keys
        any TypeError
        message hop_count
        message uuid
        """);
  }

  @Test
  void textAndEvents_tellTheSame() throws IOException {
    write(
        "text.txt",
        """
        # a remark
        api nova.compute.API [threw Odd]
          api nova.cells.M.send
            ~ cast process_message topic=t fanout=true version=1.0 to=child1 hop_count=1 uuid=ID
              child1 nova.cells.M.process [threw *]
            ~ call x topic=t fanout=false version=null to=api lost=true
          ~ sleep seconds=2
          api nova.cells.M.after
        > 1-3 5 4
        > 6-7
        = api {"uuid":"ID","deleted":false}
        = old
        """);
    write(
        "events.json",
        """
        {"header": {"final_db": {"api": [{"uuid": "ID", "deleted": false}], "old": []}}, "events": [
        {"thread":"g1","depth":0,"kind":"step","text":"create"},
        {"thread":"g2","cell":"api","depth":0,"kind":"call","args":{},"qualname":"nova.compute.API"},
        {"thread":"g2","cell":"api","depth":1,"kind":"call","args":{},"qualname":"nova.objects.X.f"},
        {"thread":"g2","cell":"api","depth":2,"kind":"call","args":{},"qualname":"nova.cells.M.send"},
        {"thread":"g2","kind":"rpc_cast","rpc_id":1,"to_cell":"child1","topic":"t","fanout":true,
         "version":"1.0","method":"process_message",
         "args":{"message":{"json_message":{"uuid":"ID","hop_count":1,"ctxt":"<3 ctxt keys>"}}}},
        {"thread":"g2","kind":"rpc_call","rpc_id":2,"to_cell":"api","topic":"t","fanout":null,
         "version":null,"method":"x","args":{}},
        {"thread":"g3","kind":"rpc_dispatch","rpc_id":1},
        {"thread":"g3","cell":"child1","depth":0,"kind":"call","args":{},"qualname":"nova.cells.M.process"},
        {"thread":"g3","kind":"exception","depth":0,"exc":"Inner"},
        {"thread":"g3","kind":"exception","depth":0,"exc":"TypeError"},
        {"thread":"g3","kind":"return","depth":0,"via":"exception"},
        {"thread":"g2","cell":"api","depth":3,"kind":"call","generator":true,"qualname":"nova.cells.M.g"},
        {"thread":"g2","kind":"exception","depth":2,"exc":"Caught"},
        {"thread":"g2","kind":"return","depth":2,"value":null},
        {"thread":"g2","kind":"return","depth":1,"value":null},
        {"thread":"g2","kind":"sleep","seconds":2},
        {"thread":"g2","cell":"api","depth":1,"kind":"call","args":{"n":"keys"},"qualname":"nova.cells.P.__getattr__"},
        {"thread":"g2","kind":"return","depth":1,"value":null},
        {"thread":"g2","cell":"api","depth":1,"kind":"call","args":{},"qualname":"nova.cells.M.after"},
        {"thread":"g2","kind":"return","depth":1,"value":null},
        {"thread":"g2","kind":"exception","depth":0,"exc":"Odd_Remote"},
        {"thread":"g2","kind":"return","depth":0,"via":"exception"}]}
        """);
    GoldenFolder golden = GoldenFolder.of(folder, folder);

    assertThat(golden.scenarios()).containsExactly("events", "text");
    assertThat(golden.golden("events")).isEqualTo(golden.golden("text"));
    assertThat(golden.golden("text").forest()).hasSize(1);
    assertThat(golden.golden("text").rows()).containsOnlyKeys("api", "old");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "api",
        "  api nova.cells.X",
        "~ cast",
        "api a b c",
        "= api {",
        "x [threw]",
        "> 1-x"
      })
  void textThatIsNoFact_isRefusedWithItsLine(String line) throws IOException {
    Path file = write("bad.txt", line + "\n");

    assertThatExceptionOfType(GoldenException.class)
        .isThrownBy(() -> GoldenFolder.of(folder, folder).golden("bad"))
        .withMessageStartingWith("expected ")
        .withMessageContaining(line.strip().replaceFirst("^[=>] ", ""))
        .withMessageEndingWith(file + ":1");
  }

  @Test
  void eventsThatAreNone_areRefused() throws IOException {
    for (String text : new String[] {"{", "[]", "{\"events\": 1}"}) {
      Path file = write("bad.json", text);

      assertThatExceptionOfType(GoldenException.class)
          .isThrownBy(() -> GoldenFolder.of(folder, folder).golden("bad"))
          .withMessageContaining(file.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"count", "count nova", "frobnicate x", "any A B", "lift a b c"})
  void ruleThatIsNone_isRefusedWithItsLine(String rule) throws IOException {
    Path rules = Files.writeString(folder.resolve(Counting.FILE), "count a.**\n" + rule + "\n");

    assertThatExceptionOfType(GoldenException.class)
        .isThrownBy(() -> Counting.read(rules))
        .withMessageContaining("'" + rule + "'")
        .withMessageEndingWith(rules + ":2");
  }

  @Test
  void factsOrFolderThatAreNotThere_areRefused() {
    assertThatExceptionOfType(GoldenException.class)
        .isThrownBy(() -> GoldenFolder.of(folder, folder).golden("none"))
        .withMessageContaining("'none'");
    assertThatExceptionOfType(GoldenException.class)
        .isThrownBy(() -> GoldenFolder.of(folder.resolve("no"), folder).scenarios())
        .withMessageContaining(folder.resolve("no").toString());
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text.replace("ID", ID));
  }
}
