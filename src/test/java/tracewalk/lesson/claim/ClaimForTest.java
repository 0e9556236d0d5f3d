package tracewalk.lesson.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static tracewalk.lesson.claim.Told.arg;
import static tracewalk.lesson.claim.Told.number;
import static tracewalk.lesson.claim.Told.object;
import static tracewalk.lesson.claim.Told.text;

import org.junit.jupiter.api.Test;
import tracewalk.lesson.text.YamlReader;

/** The claim that is suggested for a step means this step alone, and can be read back. */
class ClaimForTest {
  private final Told told = new Told();

  private String call(int id) {
    Suggestion suggestion = ClaimFor.call(told.run(), id);
    meansOnly(suggestion, told.run().call(id).firstStep());
    return suggestion.line();
  }

  private String send(int link) {
    Run run = told.run();
    Suggestion suggestion = ClaimFor.send(run, run.send(link));
    meansOnly(suggestion, run.send(link).step());
    return suggestion.line();
  }

  private void meansOnly(Suggestion suggestion, int step) {
    Run run = told.run();
    String note = "claims:\n" + suggestion.yaml();
    Claim written =
        Claim.read(
            YamlReader.mapping(note, "x.md", 0).required("claims").sequence().items().get(0), "");

    assertThat(suggestion.claim().steps(run)).containsExactly(step);
    assertThat(suggestion.claim().on(run).message()).isEmpty();
    assertThat(written.text()).isEqualTo(suggestion.claim().text());
  }

  @Test
  void onlyCallOfItsName_needsNoMoreThanItsCell() {
    told.call("nova.A.x").returns(number(3)).helper("h.A.x").returns();

    assertThat(call(1)).isEqualTo("call:A.x cell:api times:1 returns:3");
  }

  @Test
  void namesakes_areToldApartByTheirClassesPackage() {
    told.call("nova.api.A.x").returns().call("nova.cells.A.x").returns();

    assertThat(call(2)).isEqualTo("call:cells.A.x cell:api times:1");
  }

  @Test
  void cell_orCaller_orArgument_tellsApart_whicheverLeavesFewest() {
    told.call("n.B.y").call("n.A.x", arg("k", number(1))).returns().returns();
    told.call("n.A.x", arg("k", text("null"))).returns();
    told.call("n.A.x", arg("o", object("T", "name", text("a \"b\""), "id", text("it is"))))
        .returns();
    told.in("child1").call("n.A.x").throwing("n.Broken", "why");

    assertThat(call(2)).isEqualTo("call:A.x cell:api caller:B.y times:1");
    assertThat(call(3)).isEqualTo("call:A.x cell:api args.k:\"null\" times:1");
    assertThat(call(4)).isEqualTo("call:A.x cell:api args.o.id:\"it is\" times:1");
    assertThat(call(5)).isEqualTo("call:A.x cell:child1 times:1 throws:Broken");
  }

  @Test
  void alikeCalls_areCounted() {
    told.call("n.A.x").returns().call("n.A.x").returns().call("n.A.x").returns();

    assertThat(call(2)).isEqualTo("call:A.x cell:api nth:2");
  }

  @Test
  void manyCalls_areCountedWithoutALook() {
    for (int each = 0; each < 2001; each++) {
      told.call("n.A.x", arg("k", number(each))).returns();
    }

    assertThat(call(1999)).isEqualTo("call:A.x nth:1999");
  }

  @Test
  void send_isToldByItsFields_andWhereItWasTaken() {
    told.call("n.A.x");
    told.sends("process_message", "cast", "child1", "method_name", "build_instances", "uuid", "u1");
    told.sends("process_message", "cast", "child1", "method_name", "ping", "uuid", "u2");
    told.returns().in("child1").received().call("n.B.y").returns();

    assertThat(send(1))
        .isEqualTo(
            "send:process_message kind:cast cell:api message.method_name:build_instances times:1"
                + " received:0");
    assertThat(send(2))
        .isEqualTo(
            "send:process_message kind:cast cell:api message.method_name:ping times:1"
                + " received_in:child1");
  }

  @Test
  void yaml_hasAWordALine() {
    told.call("n.A.x", arg("k", number(1))).returns().call("n.A.x", arg("k", number(2))).returns();

    assertThat(ClaimFor.call(told.run(), 1).yaml())
        .isEqualTo("- call: A.x\n  cell: api\n  args: {k: 1}\n  times: 1\n");
  }
}
