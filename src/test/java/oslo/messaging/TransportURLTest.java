package oslo.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nova.OptionsModule;
import org.junit.jupiter.api.Test;
import oslo.config.ConfigOpts;
import runtime.ValueError;

/** Transport URLs are taken apart and put together without loss. */
class TransportURLTest {
  private static TransportURL parse(String url) {
    return TransportURL.parse(null, url, Map.of());
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
    ConfigOpts conf =
        new ConfigOpts(
            OptionsModule.all(), "nova.conf", "[DEFAULT]\nrpc_backend = nova.rpc.impl_kombu\n");
    TransportURL url = TransportURL.parse(conf, null, Map.of("nova.rpc.impl_kombu", "rabbit"));
    assertThat(url.transport()).isEqualTo("rabbit");
    assertThat(url.hosts()).isEmpty();
    assertThat(url).hasToString("rabbit:///");
  }

  @Test
  void urlThatIsNotGiven_hasNoBrokersOfTheConfiguration() {
    ConfigOpts conf =
        new ConfigOpts(
            OptionsModule.all(), "nova.conf", "[DEFAULT]\ntransport_url = fake://u:p@mq/api\n");
    assertThat(TransportURL.parse(conf, "", Map.of()).hosts()).isEmpty();
    assertThat(MessagingModule.getTransport(conf, (String) null, null, Map.of()).url().hosts())
        .containsExactly(new TransportHost("mq", null, "u", "p"));
  }

  @Test
  void urlWithoutAScheme_isRefusedAsATransport() {
    ConfigOpts conf = new ConfigOpts(OptionsModule.all(), "nova.conf", "");
    assertThatThrownBy(() -> MessagingModule.getTransport(conf, "//mq/api", null, Map.of()))
        .isInstanceOf(InvalidTransportURL.class)
        .hasMessage("No scheme specified in \"//mq/api\"");
  }

  @Test
  void brokersOfSeveralKinds_areComposedAndReadAgain() {
    List<TransportHost> hosts =
        List.of(
            new TransportHost("::1", 5672, "gu est", "p@ss:w/rd,%41#?"),
            new TransportHost("fe80::2", null, null, "only"),
            new TransportHost("mq", 1, "user", null));
    TransportURL url = new TransportURL(null, "rabbit", "a/b c", hosts, Map.of());
    assertThat(url)
        .hasToString(
            "rabbit://gu%20est:p%40ss%3Aw%2Frd%2C%2541%23%3F@[::1]:5672,:only@[fe80::2],"
                + "user@mq:1/a/b%20c");
    TransportURL read = parse(url.toString());
    assertThat(read.hosts().get(0)).isEqualTo(hosts.get(0));
    assertThat(read.hosts().get(2)).isEqualTo(hosts.get(2));
    assertThat(read.virtualHost()).isEqualTo("a/b c");
  }

  @Test
  void virtualHost_mayBeASlash_emptyOrAbsent() {
    assertThat(parse("rabbit://mq//").virtualHost()).isEqualTo("/");
    assertThat(parse("rabbit://mq/").virtualHost()).isEmpty();
    assertThat(parse("rabbit://mq").virtualHost()).isNull();
    assertThat(parse("rabbit://mq/v#w").virtualHost()).isEqualTo("v");
  }

  @Test
  void brokerWithoutAName_hasNone() {
    assertThat(parse("rabbit://u:p@/v").hosts())
        .containsExactly(new TransportHost(null, null, "u", "p"));
    assertThat(parse("rabbit:///v").hosts()).isEmpty();
  }

  @Test
  void whatOnlyLooksLikeAnEscape_stays() {
    assertThat(parse("rabbit://u:100%@mq/%zz").hosts().get(0).password()).isEqualTo("100%");
    assertThat(parse("rabbit://mq/%zz%41").virtualHost()).isEqualTo("%zzA");
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
    assertThatThrownBy(() -> parse("rabbit://::1]/")).hasMessage("Invalid IPv6 URL");
    assertThatThrownBy(() -> parse("rabbit://host:port/"))
        .isInstanceOf(ValueError.class)
        .hasMessage("invalid port in transport URL, expected a whole number");
  }
}
