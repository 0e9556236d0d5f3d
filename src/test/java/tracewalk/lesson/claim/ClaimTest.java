package tracewalk.lesson.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tracewalk.lesson.claim.Told.arg;
import static tracewalk.lesson.claim.Told.list;
import static tracewalk.lesson.claim.Told.number;
import static tracewalk.lesson.claim.Told.object;
import static tracewalk.lesson.claim.Told.text;

import org.junit.jupiter.api.Test;
import tracewalk.lesson.text.WalkException;
import tracewalk.lesson.text.YamlReader;

/** What each word of the claim language means, and what is said when it does not hold. */
class ClaimTest {
  private final Told told = new Told();

  private Verdict verdict(String claim) {
    return Claim.read(YamlReader.mapping(claim, "notes/x.md", 0), "s").on(told.run());
  }

  private void holds(String claim) {
    assertThat(verdict(claim)).as(claim).extracting(Verdict::message).isEqualTo("");
  }

  private void isFalse(String claim, String message) {
    Verdict verdict = verdict(claim);
    assertThat(verdict.outcome()).as(claim).isEqualTo(Verdict.Outcome.FALSE);
    assertThat(verdict.message()).startsWith("notes/x.md:1: ").contains(message);
  }

  private void isUnmatched(String claim, String message) {
    Verdict verdict = verdict(claim);
    assertThat(verdict.outcome()).as(claim).isEqualTo(Verdict.Outcome.UNMATCHED);
    assertThat(verdict.message()).startsWith("notes/x.md:1: ").contains(message);
  }

  @Test
  void name_isTheWholeSymbolOrItsLastWords() {
    told.call("nova.cells.manager.CellsManager.build_instances").returns();

    holds("call: nova.cells.manager.CellsManager.build_instances");
    holds("call: CellsManager.build_instances");
    holds("call: '*'");
    holds("call: CellsManager.*");
    holds("call: nova.cells.manager.CellsManager.*");
    isUnmatched("call: Manager.build_instances", "found no call of that name");
    isUnmatched("call: Manager.*", "found no call of that name");
  }

  @Test
  void name_meansTheOriginal_whereAHelperIsNamedAlike() {
    told.helper("nova.api.API.create").call("nova.api.API.create").returns().returns();
    told.helper("h.Helper.create").returns();

    holds("{call: api.API.create, times: 1}");
    holds("{call: Helper.create, times: 1}");
  }

  @Test
  void step_isThatOfTheFirstEventFound() {
    told.call("n.A.x").returns().call("n.A.y").returns().call("n.A.y").returns();

    assertThat(verdict("call: A.y").step()).isEqualTo(3);
    assertThat(verdict("{call: A.y, nth: 2}").step()).isEqualTo(5);
    isUnmatched("{call: A.y, nth: 3}", "number 3, found only 2");
  }

  @Test
  void times_countsExactlyOrAtLeast() {
    told.call("n.A.x").returns().call("n.A.x").returns();

    holds("{call: A.x, times: 2}");
    holds("{call: A.x, times: 1+}");
    holds("{call: A.gone, times: 0}");
    isFalse("{call: A.x, times: 1}", "expected 1 time, found 2");
    isFalse("{call: A.x, times: 0}", "expected 0 times, found 2");
    isUnmatched("{call: A.gone, times: 1}", "found no call of that name");
  }

  @Test
  void cell_narrows_andTheMessageTellsWhereItIsInstead() {
    told.in("child1").call("n.A.x").returns();

    holds("{call: A.x, cell: child1}");
    holds("{call: A.x, cell: {not: api}}");
    isUnmatched("{call: A.x, cell: api}", "1 without that condition, with cell \"child1\"");
  }

  @Test
  void under_caller_andCausedBy_lookUpwards() {
    told.call("n.A.top").call("n.A.mid").helper("h.H.send").sends("go", "cast", "child1");
    told.received().in("child1").helper("h.H.serve").call("n.B.work").returns();

    holds("{call: A.mid, under: A.top}");
    holds("{call: H.send, under: A.top, caller: A.mid}");
    holds("{call: B.work, caused_by: A.top}");
    isUnmatched("{call: H.send, caller: A.top}", "caller A.top");
    isUnmatched("{call: B.work, under: A.top}", "under A.top");
  }

  @Test
  void values_areComparedLooselyInNamesAndExactlyInValues() {
    told.call(
            "n.A.x",
            arg("targetCell", object("n.CellState", "isMe", number(1), "name", text("api"))),
            arg("hosts", list(text("h1"), text("h2"))))
        .returns(list(text("a"), number(2)));

    holds("{call: A.x, args: {target_cell: {type: CellState, name: api, is_me: 1}}}");
    holds("{call: A.x, args: {target_cell.name: api}}");
    holds("{call: A.x, args: {hosts: [h1, h2]}}");
    holds("{call: A.x, args: {hosts: {contains: h2, size: 2, 0: h1}}}");
    holds("{call: A.x, args: {hosts.size: 2, target_cell.type: CellState}}");
    isUnmatched("{call: A.x, args: {hosts.size: 3}}", "args.hosts size 3");
    holds("{call: A.x, args: {gone: null}}");
    holds("{call: A.x, returns: [a, 2]}");
    isUnmatched("{call: A.x, args: {target_cell: {name: other}}}", "name \"other\"");
    isFalse("{call: A.x, returns: [a]}", "returns [\"a\"], found [");
    isFalse("{call: A.x, returns: null}", "expected returns null");
  }

  @Test
  void throws_meansThatTypeAndText() {
    told.call("n.A.x").throwing("nova.exception.NoCellsAvailable", "No cells available");

    holds("{call: A.x, throws: NoCellsAvailable}");
    holds("{call: A.x, throws: {type: NoCellsAvailable, message: No cells}}");
    isFalse("{call: A.x, throws: {type: NoCellsAvailable, message: other}}", "No cells available");
    isFalse("{call: A.x, throws: KeyError}", "found nova.exception.NoCellsAvailable");
    isFalse("{call: A.x, returns: 1}", "found nova.exception.NoCellsAvailable");
  }

  @Test
  void leaves_andChanges_compareTheReceiver() {
    told.callOn(object("n.M", "hopCount", number(0)), "n.M.hop");
    told.leaves(object("n.M", "hopCount", number(1), "path", text("api")));

    holds("{call: M.hop, leaves: {path: api}}");
    holds("{call: M.hop, changes: {hop_count: {from: 0, to: 1}}}");
    isFalse("{call: M.hop, changes: {hop_count: {from: 0, to: 2}}}", "leaves.hop_count 2, found 1");
    isFalse("{call: M.hop, changes: {hop_count: {from: 5, to: 1}}}", "receiver.hop_count 5");
  }

  @Test
  void calls_areThoseThatCount_throughHelpersThatDoNot() {
    told.call("n.A.x").call("n.A.a").returns().helper("h.H.help").call("n.A.b");
    told.call("n.A.deep").returns().returns().returns().returns();

    holds("{call: A.x, calls: [A.a, A.b]}");
    holds("{call: A.x, calls_only: [A.a, A.b]}");
    holds("{call: A.deep, calls_only: []}");
    holds("{call: A.x, never_calls: A.gone}");
    isFalse("{call: A.x, calls: [A.b, A.a]}", "found A.a, A.b at step 1");
    isFalse("{call: A.x, calls_only: A.a}", "calls only A.a, found A.a, A.b");
    isFalse("{call: A.x, never_calls: A.deep}", "found A.deep at step");
  }

  @Test
  void order_isThatOfEveryEventAgainstEveryOther() {
    told.call("n.A.x").call("n.A.y").returns().returns().call("n.A.z").returns();

    holds("{call: A.x, before: A.y}");
    holds("{call: A.z, after: {call: A.y, cell: api}}");
    holds("{call: A.x, ends_before: A.z}");
    isFalse("{call: A.x, ends_before: A.y}", "found its end at step 4 and the other at step 2");
    isFalse("{call: A.z, before: A.y}", "found step 5 and the other at step 2");
    isFalse("{call: A.x, before: A.gone}", "found no call of that name");
  }

  @Test
  void sends_areNamedAsOnTheWire() {
    told.call("n.A.x").sends("process_message", "cast", "child1", "hop_count", 1, "path", "api");
    told.received().in("child1").helper("h.H.serve").call("n.B.work").returns().returns();
    told.in("api").sends("lost", "cast", "nowhere");

    holds("{send: process_message, kind: cast, to: child1, message: {hop_count: 1, path: api}}");
    holds("{send: process_message, received: 1, received_in: child1, reaches: B.work}");
    holds("{send: '*', times: 2}");
    holds("{send: lost, received: 0}");
    isFalse("{send: lost, received: 1}", "found 0 receipts");
    isFalse("{send: process_message, reaches: B.other}", "no B.other among 1 receipts in child1");
    isUnmatched("{send: lost, kind: call}", "with kind \"cast\"");
    isUnmatched("{send: process_message, message: {hop_count: 2}}", "message.hop_count 1");
  }

  @Test
  void scenario_isThatOfTheNoteUnlessItIsNamed() {
    assertThat(Claim.read(YamlReader.mapping("call: x", "f", 0), "s").scenario()).isEqualTo("s");
    String other = "{call: x, scenario: t}";
    assertThat(Claim.read(YamlReader.mapping(other, "f", 0), "s").scenario()).isEqualTo("t");
  }

  @Test
  void whatCannotBeRead_isRefusedWithItsPlace() {
    refused("cell: api", "notes/x.md:1: expected either 'call' or 'send'");
    refused("{call: x, send: y}", "expected either 'call' or 'send'");
    refused("call: x\nreturn: 1", "notes/x.md:2: unknown key 'return'; expected one of: call");
    refused("{send: x, returns: 1}", "unknown key 'returns'");
    refused("{call: x, times: often}", "expected a number of times such as 2 or 2+, found 'often'");
    refused("{call: x, times: -1}", "expected a number of times");
    refused("{call: x, nth: 0}", "expected a number from 1, found 0");
    refused("{call: x, nth: 99999999999}", "expected a whole number, found 99999999999");
    refused("{call: &a x, under: *a}", "expected a value, found an alias");
    refused("{call: x, before: {call: y, times: 1}}", "unknown key 'times'");
    refused("{call: x, changes: {f: {to: 1}}}", "expected the key 'from'");
    refused("{call: x, args: y}", "expected a mapping, found 'y'");
    refused("{call: x, under: []}", "expected a name or a list of names, found a list of 0");
    refused("{call: x, call: y}", "found 'call' again");
    refused("call: [x", "expected YAML, found: ");
  }

  private void refused(String claim, String message) {
    assertThatThrownBy(() -> Claim.read(YamlReader.mapping(claim, "notes/x.md", 0), "s"))
        .as(claim)
        .isInstanceOf(WalkException.class)
        .hasMessageContaining(message);
  }

  @Test
  void line_saysTheSameAsTheMapping() {
    told.call("n.A.x", arg("host", object("n.Host", "name", text("h1")))).returns(number(3));

    for (String line :
        new String[] {
          "call:A.x cell:api times:1",
          "call:A.x args.host.name:h1 args.host.type:Host returns:3",
          "call:A.x args.host.name:\"h1\" returns.at_least:2",
          "call:\"A.x\" before.call:A.gone before.cell:api"
        }) {
      Verdict verdict = Claim.ofLine(line).on(told.run());
      assertThat(verdict.holds()).as(line).isEqualTo(!line.contains("gone"));
    }
    assertThat(Claim.ofLine("call:A.x args.host.name:h2").on(told.run()).message())
        .isEqualTo(
            "claim: expected call A.x, args.host.name \"h2\", found 1 without that condition,"
                + " with args.host.name \"h1\"");
  }

  @Test
  void line_thatIsNoClaim_isRefusedWithItsWord() {
    assertThatThrownBy(() -> Claim.ofLine("call:A.x somewhere"))
        .isInstanceOf(WalkException.class)
        .hasMessageContaining("found 'somewhere'");
    assertThatThrownBy(() -> Claim.ofLine("call:A.x call:A.y")).hasMessageContaining("'call:A.y'");
    assertThatThrownBy(() -> Claim.ofLine("call:A.x method:b"))
        .hasMessageContaining("unknown key 'method'");
    assertThat(Claim.isOne("method:A.x cell:api")).isFalse();
    assertThat(Claim.isOne("cell:api send:go")).isTrue();
  }

  @Test
  void names_inAList_mustStandInThatOrder() {
    told.call("n.A.top").call("n.A.mid").call("n.A.low").call("n.A.x").returns();

    holds("{call: A.x, under: [A.top, A.low]}");
    holds("{call: A.x, caller: [A.mid, A.low]}");
    holds("{call: A.x, caused_by: [A.top, A.mid, A.low]}");
    isUnmatched("{call: A.x, under: [A.low, A.top]}", "under A.low, A.top");
    isUnmatched("{call: A.x, caller: [A.top, A.low]}", "caller A.top, A.low");
  }

  @Test
  void through_isTheWayFromCellToCell() {
    told.call("n.A.top").sends("go", "cast", "region").received();
    told.in("region").call("n.A.pass").sends("go", "cast", "leaf").received();
    told.in("leaf").call("n.A.x").returns();

    holds("{call: A.x, through: [api, region, leaf]}");
    holds("{send: go, to: leaf, through: [api, region]}");
    isUnmatched("{call: A.x, through: [api, leaf]}", "through [\"api\", \"region\", \"leaf\"]");
  }

  @Test
  void travels_followsAMessageAsLongAsItIsPassedOn() {
    told.call("n.A.top").sends("go", "cast", "region", "uuid", "u1").received();
    told.in("region").call("n.A.pass").sends("go", "cast", "leaf", "uuid", "u1").received();
    told.in("leaf").call("n.A.x").sends("go", "cast", "api", "uuid", "u2").received();
    told.in("back").call("n.A.y").returns();

    holds("{send: go, to: region, travels: [api, region, leaf]}");
    holds("{send: go, to: api, travels: [leaf, back]}");
    isFalse("{send: go, to: region, travels: [api, leaf]}", "[\"api\", \"region\", \"leaf\"]");
  }

  @Test
  void thread_andShownValue_narrow() {
    told.call("n.A.x", arg("name", text("m1.Tiny"))).returns(list(number(512)));

    holds("{call: A.x, thread: t1, value: tiny}");
    holds("{call: A.x, value: 512}");
    isUnmatched("{call: A.x, thread: t2}", "thread t2");
    isUnmatched("{call: A.x, value: large}", "with \"large\"");
  }

  @Test
  void numbers_haveLimits() {
    told.call("n.A.x", arg("room", number(2048))).returns();

    holds("{call: A.x, args: {room: {at_least: 2048, at_most: 4096}}}");
    isUnmatched("{call: A.x, args: {room: {at_most: 2047}}}", "at most 2047");
    assertThatThrownBy(() -> verdict("{call: A.x, args: {room: {at_most: few}}}"))
        .hasMessageContaining("expected a number, found 'few'");
  }

  @Test
  void nameThatNobodyHas_isAnsweredWithNearOnes() {
    told.call("nova.cells.manager.CellsManager.build_instances").returns();

    isUnmatched("call: CellManager.build_instance", "near is CellsManager.build_instances");
    isUnmatched("call: Painter.draw", "found no call of that name");
    assertThat(verdict("call: Painter.draw").message()).doesNotContain("near");
  }
}
