package tracewalk.lesson.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which claims can be decided without the state of receivers and what lies deep in values. */
class NeedsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "call:A.x args.k:1 returns.0.name:a times:1",
        "call:A.x args.o.list.0:1",
        "call:A.x returns.list.0.size:1",
        "call:A.x receiver.type:A",
        "send:x message.a:1"
      })
  void argumentsAndResults_needValuesAlone(String claim) {
    assertThat(Claim.ofLine(claim).needsState()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "call:A.x leaves.a:1",
        "call:A.x changes.a.from:1 changes.a.to:2",
        "call:A.x receiver.name:a",
        "call:A.x receiver:null",
        "call:A.x value:a",
        "call:A.x before.call:A.y before.receiver.name:a",
        "call:A.x args.o.list.0.name:1",
        "call:A.x returns.0.obj.name:a",
        "call:A.x returns.0.list.contains:a"
      })
  void fieldsOfReceivers_andDeepValues_needState(String claim) {
    assertThat(Claim.ofLine(claim).needsState()).isTrue();
  }
}
