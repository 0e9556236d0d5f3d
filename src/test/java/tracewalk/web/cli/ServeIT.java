package tracewalk.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tracewalk.web.run.Home;

/** {@code tracewalk serve} as a reader starts and ends it. */
class ServeIT {
  @TempDir private Path data;

  @Test
  void aFirstStartRecords_aSecondReuses_andCtrlCEndsBoth() throws Exception {
    serveOnce();
    FileTime recorded = Files.getLastModifiedTime(onlyRecording());
    serveOnce();
    assertThat(Files.getLastModifiedTime(onlyRecording())).isEqualTo(recorded);
  }

  @Test
  void aSpoiltStoredRecording_isMadeAnew() throws Exception {
    serveOnce();
    Files.writeString(onlyRecording(), "spoilt");
    serveOnce();
    assertThat(Files.size(onlyRecording())).isGreaterThan(100_000);
  }

  private Path onlyRecording() throws IOException {
    try (Stream<Path> files = Files.list(data.resolve("recordings"))) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }

  private void serveOnce() throws IOException, InterruptedException {
    String launcher = Home.find().root().resolve("tracewalk").toString();
    ProcessBuilder builder =
        new ProcessBuilder(launcher, "serve", "--port", "0", "--data", data.toString());
    builder.environment().put("TRACEWALK_BUILD", "never");
    Process process = builder.start();
    try (BufferedReader out = process.inputReader()) {
      String line = out.readLine();
      assertThat(line).contains("http://127.0.0.1:");
      String address = line.replaceFirst(".*(http://\\S+).*", "$1");
      assertThat(get(address)).contains("id=\"step\"", "CellsAPI");
      new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(process.errorReader().lines()).isEmpty();
    } finally {
      process.destroyForcibly();
    }
  }

  private static String get(String address) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    return client
        .send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
