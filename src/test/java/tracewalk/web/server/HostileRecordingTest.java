package tracewalk.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tracewalk.agent.format.Value;
import tracewalk.web.replay.FakeRun;

/** Names and values of a recording may be anything; they are shown as text and do nothing. */
class HostileRecordingTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src=x onerror=alert(1)>",
        "\"><script>alert(1)</script>",
        "${T(java.lang.Runtime).getRuntime()}",
        "[[${7*7}]]",
        "__${7*7}__",
        "{0} ' '' {",
        "\u0000\u202E\uD800\uDFFF",
        "../../../etc/passwd",
        "javascript:alert(1)"
      })
  void anyName_isShownAsText(String evil) throws Exception {
    FakeRun run =
        new FakeRun()
            .in(evil, evil)
            .enter("a." + evil, evil, new Value.TextValue(evil.repeat(400)))
            .send(1, evil, evil)
            .fail(evil, evil)
            .in("calm", evil)
            .enter("a.B", "taken")
            .receive(1)
            .leave(new Value.TextValue(evil));
    try (WebServer server = Tour.start(run)) {
      for (String page :
          new String[] {
            "s/1",
            "s/2",
            "s/3",
            "s/4",
            "s/5",
            "s/6",
            "tree",
            "find",
            "filter",
            "lanes",
            "cells",
            "sequence"
          }) {
        HttpResponse<String> answer = get(server.address() + "r/crossing/" + page + "?lang=en");
        assertThat(answer.statusCode()).as(page).isEqualTo(200);
        assertThat(answer.body())
            .as(page)
            .doesNotContain("<img", "<script>", "onerror=alert(1)>", "\u0000", "\u202E")
            .doesNotContain("href=\"javascript:")
            .doesNotContain("[[49]]", "__49__");
      }
    }
  }

  private static HttpResponse<String> get(String address) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
