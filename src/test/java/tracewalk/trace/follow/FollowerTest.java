package tracewalk.trace.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static tracewalk.trace.HandMade.object;
import static tracewalk.trace.HandMade.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import tracewalk.agent.format.Value;
import tracewalk.trace.HandMade;
import tracewalk.trace.Recording;

class FollowerTest {
  private final HandMade made =
      new HandMade("thread {cell}/{service}/{n}\noption a.Conf.get\nmark scenario.Mark.at text\n");

  private static Follower follower(Recording recording) {
    Follower follower = new Follower(recording);
    assertThat(follower.await(0, 10_000)).isTrue();
    return follower;
  }

  private static Value server(String state) {
    return object("a.Server", 7, "state", text(state));
  }

  private static List<Integer> steps(List<Sighting> sightings) {
    return sightings.stream().map(Sighting::step).toList();
  }

  /** A server is made at 1 and 2, looked at, changed in 5 and 6, and carried inside another. */
  private Trail server() {
    HandMade.Lane lane = made.thread("api/nova-api/1");
    lane.call("a.Server.<init>").leaves(server("new")); // 1 2
    lane.call("a.Look.at", object("a.Server", 7)).returns(); // 3 4
    lane.callOn(server("new"), "a.Server.start").leaves(server("active")); // 5 6
    lane.call("a.Look.in", object("a.Box", 8, "server", server("active"))).returns(); // 7 8
    return follower(made.recording()).object(7);
  }

  @Test
  void anObject_isSeenWhereverAnEventShowsIt() {
    Trail trail = server();
    assertThat(steps(trail.list(0, 10, false))).containsExactly(2, 3, 5, 6, 7);
    assertThat(trail.count()).isEqualTo(5);
    assertThat(trail.list(0, 10, false))
        .extracting(Sighting::role)
        .containsExactly(Role.AFTER, Role.ARGUMENT, Role.RECEIVER, Role.AFTER, Role.ARGUMENT);
    assertThat(trail.list(4, 1, false)).singleElement().matches(Sighting::inside);
  }

  @Test
  void aChange_isSeenWhereTheNewStateIsShownFirst() {
    Trail trail = server();
    assertThat(trail.changes()).isEqualTo(1);
    assertThat(steps(trail.list(0, 10, true))).containsExactly(6);
    assertThat(trail.before(6, true)).isZero();
    assertThat(trail.before(7, true)).isEqualTo(1);
    assertThat(trail.before(5, false)).isEqualTo(2);
  }

  @Test
  void aClosedObject_isOpenedAsItWasShownLast() {
    HandMade.Lane lane = made.thread("main");
    lane.call("a.Look.at", server("new")).returns(); // 1 2
    lane.call("a.Look.at", object("a.Server", 7)).returns(); // 3 4
    Recording recording = made.recording();
    Trail trail = follower(recording).object(7);
    Sighting last = trail.openUntil(recording.window().event(3));
    assertThat(last).isNotNull().matches(sighting -> sighting.step() == 1 && sighting.open());
    assertThat(trail.firstOpen()).isEqualTo(last);
    assertThat(trail.list(1, 1, false)).noneMatch(Sighting::open);
  }

  @Test
  void whatWasCut_isNoChange() {
    Value cut =
        new Value.ObjectValue("a.Server", 7, List.of(), null, null, null, -1, true, false, false);
    made.thread("main").call("a.Look.at", server("new")).call("a.Look.at", cut).returns();
    assertThat(follower(made.recording()).object(7).changes()).isZero();
  }

  @Test
  void anUnknownObject_isSeenNowhere() {
    server();
    Trail none = follower(made.recording()).object(99);
    assertThat(none.count()).isZero();
    assertThat(none.first()).isNull();
    assertThat(none.list(0, 5, false)).isEmpty();
  }

  @Test
  void sends_areThoseOfACallAndWhatItCalled() {
    HandMade.Lane one = made.thread("one");
    HandMade.Lane two = made.thread("two");
    one.call("a.A.outer").call("a.A.inner").sends("l1", "cast"); // 1 2 3
    two.call("a.B.other").sends("l2", "cast"); // 4 5
    one.returns().sends("l3", "cast").returns().call("a.A.later").sends("l4", "cast"); // 6 7 8 9 10
    Follower follower = follower(made.recording());
    assertThat(follower.sends(1, 0, 9)).containsExactly(3, 7);
    assertThat(follower.sends(1, 4, 9)).containsExactly(7);
    assertThat(follower.sends(1, 0, 1)).containsExactly(3);
    assertThat(follower.sends(2, 0, 9)).containsExactly(3);
    assertThat(follower.sends(3, 0, 9)).containsExactly(5);
  }

  @Test
  void options_areThoseReadLastInACall() {
    HandMade.Lane lane = made.thread("main");
    lane.call("a.A.choose").call("a.Conf.get", text("x")).returns(); // call 2
    lane.call("a.Conf.get", text("y")).returns().returns(); // call 3
    lane.call("a.Conf.get", text("z")).returns(); // call 4
    Follower follower = follower(made.recording());
    assertThat(follower.options(1, 0, 9)).containsExactly(3, 2);
    assertThat(follower.options(1, 0, 1)).containsExactly(3);
    assertThat(follower.options(1, 4, 9)).containsExactly(2);
  }

  @Test
  void manyEvents_areFollowedAcrossPieces() {
    HandMade.Lane lane = made.thread("main");
    int calls = SightingPiece.EVENTS;
    for (int call = 0; call < calls; call++) {
      lane.call("a.A.tick", call % 1000 == 0 ? server("at " + call / 20_000) : text("")).returns();
    }
    Recording recording = made.recording(4096);
    Trail trail = follower(recording).object(7);
    assertThat(trail.count()).isEqualTo(33);
    assertThat(steps(trail.list(31, 5, false))).containsExactly(62_001, 64_001);
    assertThat(steps(trail.list(0, 5, true))).containsExactly(40_001);
    assertThat(trail.before(62_001, false)).isEqualTo(31);
  }
}
