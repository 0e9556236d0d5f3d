package tracewalk.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A server started as a reader starts it, and how long it took until it answered. */
final class Server implements AutoCloseable {
  private static final long LIMIT_NANOS = TimeUnit.MINUTES.toNanos(3);

  private final Process process;
  private final URI address;
  private final double readyMillis;

  private Server(Process process, URI address, double readyMillis) {
    this.process = process;
    this.address = address;
    this.readyMillis = readyMillis;
  }

  static ProcessBuilder launcher(Path home, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("tracewalk").toString());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }

  /** Serves recordings, or the flagship's if none is named. */
  static Server start(Path home, Path data, Path... recordings)
      throws IOException, InterruptedException {
    int port = freePort();
    URI address = URI.create("http://127.0.0.1:" + port + "/");
    List<String> arguments =
        new ArrayList<>(
            List.of("serve", "--port", String.valueOf(port), "--data", data.toString()));
    Stream.of(recordings).map(Path::toString).forEach(arguments::add);
    ProcessBuilder builder = launcher(home, arguments.toArray(String[]::new));
    builder.environment().put("XDG_CACHE_HOME", data.toAbsolutePath().toString());
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    long from = System.nanoTime();
    Process process = builder.start();
    while (!process.isAlive() || !answers(address)) {
      if (!process.isAlive() || System.nanoTime() - from > LIMIT_NANOS) {
        process.destroy();
        throw new IOException("expected an answer at " + address + ", found none");
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
    return new Server(process, address, (System.nanoTime() - from) / 1e6);
  }

  URI address() {
    return address;
  }

  double readyMillis() {
    return readyMillis;
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  private static boolean answers(URI address) throws InterruptedException {
    try {
      HttpClient client =
          HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
      HttpRequest request = HttpRequest.newBuilder(address).GET().build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
