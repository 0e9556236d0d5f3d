package tracewalk.trace.find;

import static org.assertj.core.api.Assertions.assertThat;
import static tracewalk.trace.HandMade.text;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tracewalk.agent.format.Value;
import tracewalk.trace.HandMade;
import tracewalk.trace.Recording;
import tracewalk.trace.StepKind;

class StepFinderTest {
  private final HandMade made = HandMade.ofCells();

  private static Value number(long number) {
    return new Value.NumberValue(number);
  }

  private static StepFinder finder(Recording recording) {
    StepFinder finder = new StepFinder(recording);
    try {
      finder.await();
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
    return finder;
  }

  private static List<Integer> steps(Found found) {
    return IntStream.range(0, found.count()).map(found::step).boxed().toList();
  }

  private List<Integer> find(String query) {
    return steps(finder(made.recording()).find(Query.of(query), null));
  }

  /** Steps 1 to 8: two cells, a message between, a result, an exception. */
  private void story() {
    HandMade.Lane api = made.thread("api/nova-api/1");
    HandMade.Lane cells = made.thread("child/nova-cells/1");
    api.call("a.b.Server.create", text("Flavor m1.Tiny"), number(42)); // 1
    api.call("a.b.Server.check", number(1429)).returns(text("granted")); // 2 3
    api.sends("l1", "cast").returns(); // 4 5
    cells.call("a.b.Queue.take").receives("l1"); // 6 7
    cells.throwing("a.b.NoRoom", "nowhere for m1.tiny"); // 8
  }

  @Test
  void aMethod_isFoundByAPartOfItsNameWhateverItsCapitals() {
    story();
    assertThat(find("method:SERVER.c")).containsExactly(1, 2);
    assertThat(find("method:b.queue")).containsExactly(6);
    assertThat(find("method:nothing")).isEmpty();
  }

  @Test
  void aValue_isFoundWhereItIsShown() {
    story();
    assertThat(find("value:M1.TINY")).containsExactly(1, 8);
    assertThat(find("arg:m1.tiny")).containsExactly(1);
    assertThat(find("threw:m1.tiny")).containsExactly(8);
    assertThat(find("result:grant")).containsExactly(3);
    assertThat(find("threw:noroom")).containsExactly(8);
  }

  @Test
  void aNumber_isFoundWholeOnly() {
    story();
    assertThat(find("value:42")).containsExactly(1);
    assertThat(find("value:1429")).containsExactly(2);
    assertThat(find("value:14")).isEmpty();
  }

  @Test
  void aPlainWord_isLookedForInNamesAndValues() {
    story();
    assertThat(find("queue")).containsExactly(6);
    assertThat(find("granted")).containsExactly(3);
    assertThat(find("\"flavor m1\"")).containsExactly(1);
    assertThat(find("")).isEmpty();
  }

  @Test
  void severalWords_mustAllHold() {
    story();
    assertThat(find("value:m1.tiny cell:child")).containsExactly(8);
    assertThat(find("method:server value:granted")).containsExactly(3);
    assertThat(find("caller:create")).containsExactly(2);
    assertThat(find("thread:t2 is:receive")).containsExactly(7);
    assertThat(find("is:throw service:nova-cells")).containsExactly(8);
  }

  @Test
  void aPrefixThatIsNoField_isPartOfTheWord() {
    made.thread("main").call("a.B.open", text("http://x/y")).returns();
    assertThat(find("http://x")).containsExactly(1);
    assertThat(Query.of("http://x").words()).containsExactly(new Query.Word(Field.ANY, "http://x"));
  }

  @Test
  void controlCharacters_harmNothing() {
    made.thread("main").call("a.B.open", text("a\u0001b\u0000c\ud800")).returns();
    assertThat(find("\"a b c\"")).containsExactly(1);
    assertThat(find("\u0001\u0002")).isEmpty();
  }

  @Test
  void whatIsOutsideTheWindow_isNoStep() {
    HandMade.Lane main = made.thread("main");
    main.call("a.B.boot", text("x")).mark("begin").call("a.B.run", text("x")).mark("middle");
    main.returns(text("x")).mark("end").returns(text("x"));
    assertThat(find("value:x")).containsExactly(1, 2);
    assertThat(find("method:a.b.")).containsExactly(1);
  }

  @Test
  void whatIsNotInView_isCounted() {
    story();
    Found found = finder(made.recording()).find(Query.of("value:m1.tiny"), step -> step != 1);
    assertThat(steps(found)).containsExactly(8);
    assertThat(found.hidden()).isEqualTo(1);
    assertThat(found.groups()).containsExactly(new Found.Group("a.b.Queue", "take", 1));
  }

  @Test
  void groups_countTheStepsOfEachMethod() {
    HandMade.Lane main = made.thread("main");
    for (int call = 0; call < 3; call++) {
      main.call("a.B.one", text("x")).call("a.B.two", text("x")).returns(text("x")).returns();
    }
    assertThat(finder(made.recording()).find(Query.of("value:x"), null).groups())
        .containsExactly(new Found.Group("a.B", "two", 6), new Found.Group("a.B", "one", 3));
  }

  @Test
  void everyCall_isFoundAgainByItsLandmark_overManySegments() {
    HandMade.Lane one = made.thread("api/x/1");
    HandMade.Lane other = made.thread("api/x/2");
    int calls = Segment.EVENTS * 3 / 4;
    for (int call = 0; call < calls; call++) {
      HandMade.Lane lane = call % 3 == 0 ? other : one;
      lane.call("a.B.m" + call % 2).call("a.B.leaf", text("leaf " + call)).returns().returns();
    }
    Recording recording = made.recording();
    StepFinder finder = finder(recording);
    for (int step = 1; step <= recording.stepCount(); step += 997) {
      Landmark landmark = finder.landmark(step);
      assertThat(finder.find(landmark)).as("%s", landmark).matches(Landmarks.Place::exact);
      assertThat(finder.find(landmark).step()).as("%s", landmark).isEqualTo(step);
      assertThat(Landmark.of(landmark.text())).hasValue(landmark);
    }
    assertThat(finder.landmark(4 * calls - 3))
        .isEqualTo(new Landmark("api", "", "a.B.m" + (calls - 1) % 2, calls / 2, Landmark.CALL));
    Found last = finder.find(Query.of("value:\"leaf " + (calls - 1) + "\""), null);
    assertThat(steps(last)).containsExactly(4 * calls - 2);
    assertThat(recording.step(last.step(0)).kind()).isEqualTo(StepKind.CALL);
  }

  @Test
  void everyStepOfACall_hasALandmarkOfItsOwn() {
    story();
    Recording recording = made.recording();
    StepFinder finder = finder(recording);
    for (int step = 1; step <= recording.stepCount(); step++) {
      Landmarks.Place place = finder.find(finder.landmark(step));
      assertThat(place).as("step %s", step).isEqualTo(new Landmarks.Place(step, 1, true));
    }
    assertThat(finder.landmark(4).text()).isEqualTo("api~~a.b.Server.create~1~1");
    assertThat(finder.landmark(3).text()).isEqualTo("api~a.b.Server.create~a.b.Server.check~1~end");
  }

  @Test
  void namesOfALandmark_mayHoldAnything() {
    Landmark odd = new Landmark("a~b", "!1~!0", "~", 3, 2);
    assertThat(Landmark.of(odd.text())).hasValue(odd);
    for (String none : new String[] {"", "a~b~c", "a~b~c~x", "a~b~c~1~x", "a~b~c~1~1~1"}) {
      assertThat(Landmark.of(none)).as(none).isEmpty();
    }
  }

  @Test
  void aLandmarkThatIsGone_leadsToTheNearestAndSaysSo() {
    story();
    StepFinder finder = finder(made.recording());
    Landmarks.Place fewer = finder.find(new Landmark("api", "", "a.b.Server.create", 7, 0));
    assertThat(fewer).isEqualTo(new Landmarks.Place(1, 1, false));
    Landmarks.Place elsewhere =
        finder.find(new Landmark("grandchild", "a.b.X.y", "a.b.Queue.take", 1, 0));
    assertThat(elsewhere).isEqualTo(new Landmarks.Place(6, 1, false));
    Landmarks.Place noMessage = finder.find(new Landmark("api", "", "a.b.Server.create", 1, 9));
    assertThat(noMessage).isEqualTo(new Landmarks.Place(1, 1, false));
    assertThat(finder.find(new Landmark("api", "", "a.b.None.none", 1, 0)).step()).isZero();
  }

  /** Steps 1 to 8: one method twice in the first thread, and once in the second. */
  private Recording twoThreads() {
    HandMade.Lane one = made.thread("api/nova-api/1");
    HandMade.Lane two = made.thread("child/nova-cells/1");
    one.call("a.b.Server.check").returns(); // 1 2
    two.call("a.b.Server.check").returns(); // 3 4
    one.call("a.b.Server.check").sends("l1", "cast").returns(); // 5 6 7
    two.call("a.b.Queue.take"); // 8
    return made.recording();
  }

  @Test
  void theNextCallOfAMethod_isFoundInAnyThreadAndBackwards() {
    StepFinder finder = finder(twoThreads());
    assertThat(finder.nearest(1, Kin.METHOD, true, null)).isEqualTo(3);
    assertThat(finder.nearest(4, Kin.METHOD, true, null)).isEqualTo(5);
    assertThat(finder.nearest(5, Kin.METHOD, true, null)).isZero();
    assertThat(finder.nearest(5, Kin.METHOD, false, null)).isEqualTo(3);
    assertThat(finder.nearest(1, Kin.METHOD, false, null)).isZero();
    assertThat(finder.nearest(1, Kin.METHOD, true, step -> step > 3)).isEqualTo(5);
  }

  @Test
  void theNextEventOfACellOrThread_passesOverTheOthers() {
    StepFinder finder = finder(twoThreads());
    for (Kin kin : new Kin[] {Kin.PLACE, Kin.THREAD}) {
      assertThat(finder.nearest(2, kin, true, null)).isEqualTo(5);
      assertThat(finder.nearest(5, kin, false, null)).isEqualTo(2);
      assertThat(finder.nearest(4, kin, true, null)).isEqualTo(8);
      assertThat(finder.nearest(8, kin, true, null)).isZero();
    }
  }

  @Test
  void whatIsNotKnownYet_isToldFromWhatIsNotThere() {
    StepFinder finder = new StepFinder(twoThreads());
    finder.close();
    Thread.currentThread().interrupt(); // nobody waits
    int answer = finder.nearest(5, Kin.METHOD, true, null);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(answer).isEqualTo(StepFinder.UNREADY);
  }
}
