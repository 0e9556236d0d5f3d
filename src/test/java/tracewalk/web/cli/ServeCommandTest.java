package tracewalk.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code tracewalk serve} refuses, each in one line with exit code 2. */
class ServeCommandTest {
  @TempDir private Path folder;

  private static void refused(Ran ran, String... words) {
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err().lines()).singleElement().asString().startsWith("tracewalk: ");
    assertThat(ran.err()).contains(words);
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void serve_refusesATakenPort() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = String.valueOf(taken.getLocalPort());
      refused(Ran.of("serve", "--port", port), "127.0.0.1:" + port, "--port");
    }
  }

  @Test
  void serve_refusesAPortOutOfRange() {
    refused(Ran.of("serve", "--port", "70707"), "70707");
  }

  @Test
  void serve_refusesAnUnknownHost() {
    refused(Ran.of("serve", "--host", "no.such.host.invalid", "--port", "0"), "no.such.host");
  }

  @Test
  void serve_refusesAMissingFile() {
    refused(Ran.of("serve", "--port", "0", folder.resolve("none.twalk").toString()), "none.twalk");
  }

  @Test
  void serve_refusesAFileThatIsNoRecording() throws IOException {
    Path text =
        Files.writeString(folder.resolve("text.twalk"), "not a recording at all\n".repeat(9));
    refused(Ran.of("serve", "--port", "0", text.toString()), "text.twalk");
  }

  @Test
  void serve_refusesASourceThatIsNoClone() {
    refused(Ran.of("serve", "--port", "0", "--nova-source", folder.toString()), "a967cfe37a3b");
  }

  @Test
  void serve_refusesSourcesThatAreNotThereOrNoJar() throws IOException {
    Path text = Files.writeString(folder.resolve("broken.jar"), "not a jar at all\n".repeat(9));
    refused(Ran.of("serve", "--port", "0", "--sources", text.toString()), "broken.jar");
    String none = folder.resolve("none.jar").toString();
    refused(Ran.of("serve", "--port", "0", "--sources", none), "none.jar");
  }
}
