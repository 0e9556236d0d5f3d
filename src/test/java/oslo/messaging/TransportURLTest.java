package oslo.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import runtime.ValueError;

/** Transport URLs are taken apart and put together without loss. */
class TransportURLTest {
  private static TransportURL parse(String url) {
    return TransportURL.parse(null, url, Map.of("nova.rpc.impl_kombu", "rabbit"));
  }

  @Test
  void url_hasTransportBrokerAndVirtualHost() {
    TransportURL url = parse("rabbit://guest:secret@mq-api:5672/api");
    assertThat(url.transport()).isEqualTo("rabbit");
    assertThat(url.virtualHost()).isEqualTo("api");
    assertThat(url.hosts()).containsExactly(new TransportHost("mq-api", 5672, "guest", "secret"));
  }

  @Test
  void url_canNameSeveralBrokers() {
    assertThat(parse("rabbit://a@one:1,two:2/").hosts())
        .containsExactly(
            new TransportHost("one", 1, "a", null), new TransportHost("two", 2, null, null));
  }

  @Test
  void ipv6Address_standsInBrackets() {
    TransportURL url = parse("rabbit://u:p@[ffff::1]:80/x");
    assertThat(url.hosts()).containsExactly(new TransportHost("ffff::1", 80, "u", "p"));
    assertThat(url).hasToString("rabbit://u:p@[ffff::1]:80/x");
  }

  @Test
  void escapedParts_areReadAndWritten() {
    TransportURL url = parse("rabbit://us%40er:p%2Fss%3Aword@host:5672/v%20host");
    assertThat(url.hosts()).containsExactly(new TransportHost("host", 5672, "us@er", "p/ss:word"));
    assertThat(url.virtualHost()).isEqualTo("v host");
    assertThat(url).hasToString("rabbit://us%40er:p%2Fss%3Aword@host:5672/v%20host");
  }

  @Test
  void aliasOfATransport_isResolved() {
    assertThat(parse("nova.rpc.impl_kombu://host/").transport()).isEqualTo("rabbit");
  }

  @Test
  void urlOfParts_isComposed() {
    TransportURL url =
        new TransportURL(
            null, "rabbit", "v", List.of(new TransportHost("h", 1, "u", "p")), Map.of());
    assertThat(url).hasToString("rabbit://u:p@h:1/v").isEqualTo(parse("rabbit://u:p@h:1/v"));
  }

  @Test
  void queryString_isRefused() {
    assertThatThrownBy(() -> parse("rabbit://host/?ssl=1"))
        .isInstanceOf(InvalidTransportURL.class)
        .hasMessageContaining("query string");
  }

  @Test
  void unclosedBracketAndPortThatIsNoNumber_areValueErrors() {
    assertThatThrownBy(() -> parse("rabbit://[::1/")).isInstanceOf(ValueError.class);
    assertThatThrownBy(() -> parse("rabbit://host:port/")).isInstanceOf(ValueError.class);
  }
}
