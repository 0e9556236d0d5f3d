package oslo.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import runtime.Kwargs;

/** Which versions fit which, and what a cap lets out. */
class VersionsTest {
  private static RPCClient client(String cap) {
    return new RPCClient(null, Target.of("topic", "cells", "version", "1.0"), cap, null);
  }

  @Test
  void version_isCompatibleWithTheSameMajorAndNoNewerMinor() {
    assertThat(Versions.isCompatible("1.34", "1.34")).isTrue();
    assertThat(Versions.isCompatible("1.34", "1.9")).isTrue();
    assertThat(Versions.isCompatible("1.9", "1.34")).isFalse();
    assertThat(Versions.isCompatible("2.0", "1.0")).isFalse();
    assertThat(Versions.isCompatible("1.2.3", "1.2.4")).isFalse();
    assertThat(Versions.isCompatible("1.2.3", "1.2")).isTrue();
  }

  @Test
  void clientWithoutCap_canSendAnything() {
    assertThat(client(null).canSendVersion("9.9")).isTrue();
  }

  @Test
  void cap_decidesWhatCanBeSent() {
    assertThat(client("1.30").canSendVersion("1.30")).isTrue();
    assertThat(client("1.30").canSendVersion("1.32")).isFalse();
    assertThat(client("1.30").canSendVersion(null)).isTrue();
  }

  @Test
  void preparedClient_keepsWhatIsNotReplaced() {
    RPCClient prepared =
        client("1.30").prepare(Kwargs.of("version", "1.8", "server", "api-ctl", "timeout", 5));
    assertThat(prepared.target())
        .isEqualTo(Target.of("topic", "cells", "version", "1.8", "server", "api-ctl"));
    assertThat(prepared.timeout()).isEqualTo(5);
    assertThat(prepared.versionCap()).isEqualTo("1.30");
  }

  @Test
  void castAboveTheCap_isRefused() {
    RPCClient newer = client("1.30").prepare(Kwargs.of("version", "1.32"));
    assertThatThrownBy(() -> newer.cast(Kwargs.of(), "ping", Map.of()))
        .isInstanceOf(RPCVersionCapError.class)
        .hasMessageContaining("1.32")
        .hasMessageContaining("1.30");
  }

  @Test
  void callWithFanout_isRefused() {
    RPCClient fanout = client(null).prepare(Kwargs.of("fanout", true));
    assertThatThrownBy(() -> fanout.call(Kwargs.of(), "ping", Map.of()))
        .isInstanceOf(InvalidTarget.class);
  }
}
