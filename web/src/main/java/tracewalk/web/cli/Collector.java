package tracewalk.web.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import tracewalk.web.run.InputException;

/** A collector of traces, to which OTLP is sent by HTTP. */
final class Collector {
  private static final Duration TO_CONNECT = Duration.ofSeconds(10);
  private static final Duration TO_ANSWER = Duration.ofMinutes(2);
  private static final int LONGEST_ANSWER = 160;
  private static final int FIRST_REFUSAL = 300;

  private final URI address;

  /** What writes the body. */
  interface Body {
    void write(OutputStream to) throws IOException;
  }

  Collector(String endpoint) {
    this.address = address(endpoint);
  }

  private static URI address(String endpoint) {
    try {
      URI uri = new URI(endpoint);
      boolean http = "http".equalsIgnoreCase(uri.getScheme());
      boolean https = "https".equalsIgnoreCase(uri.getScheme());
      if ((http || https) && uri.getHost() != null && uri.getUserInfo() == null) {
        boolean plain = uri.getRawPath().isEmpty() || uri.getRawPath().equals("/");
        return plain ? uri.resolve("/v1/traces") : uri;
      }
    } catch (URISyntaxException none) {
      throw wrongAddress(endpoint);
    }
    throw wrongAddress(endpoint);
  }

  /** An address may hold a password, which is not repeated. */
  private static InputException wrongAddress(String endpoint) {
    String found = endpoint.contains("@") ? "one with a name or password" : endpoint;
    return new InputException(
        "expected an address such as http://localhost:4318 for --endpoint, found " + found);
  }

  /** Sends all of it at once; anything but an acceptance is an error. */
  void send(Body body) throws IOException {
    Path whole = Files.createTempFile("tracewalk-", ".otlp.json");
    try {
      try (OutputStream content = new BufferedOutputStream(Files.newOutputStream(whole))) {
        body.write(content);
      }
      check(post(whole));
    } finally {
      Files.delete(whole);
    }
  }

  private HttpResponse<String> post(Path whole) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(TO_ANSWER)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofFile(whole))
            .build();
    try {
      return HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(TO_CONNECT)
          .build()
          .send(request, HttpResponse.BodyHandlers.ofString());
    } catch (ConnectException refused) {
      throw found("none that takes connections");
    } catch (HttpTimeoutException late) {
      throw found("none that answers in time");
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw found("an interruption");
    } catch (IOException broken) {
      throw found("an answer that is none: " + shortened(String.valueOf(broken.getMessage())));
    }
  }

  private void check(HttpResponse<String> answer) {
    if (answer.statusCode() >= FIRST_REFUSAL) {
      throw found("status " + answer.statusCode() + ": " + shortened(answer.body()));
    }
    try {
      JsonNode partial = new ObjectMapper().readTree(answer.body()).path("partialSuccess");
      if (partial.path("rejectedSpans").asLong() > 0) {
        throw found(
            partial.path("rejectedSpans").asLong()
                + " spans refused: "
                + shortened(partial.path("errorMessage").asText()));
      }
    } catch (JsonProcessingException plain) {
      return; // an answer need not be JSON
    }
  }

  private InputException found(String what) {
    return new InputException("expected a collector at " + address + ", found " + what);
  }

  private static String shortened(String text) {
    String line = text.replaceAll("[^\\p{L}\\p{N}\\p{P}\\p{S} ]+", " ").strip();
    return line.length() <= LONGEST_ANSWER ? line : line.substring(0, LONGEST_ANSWER) + "...";
  }
}
