package tracewalk.trace.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static tracewalk.trace.HandMade.object;
import static tracewalk.trace.HandMade.text;

import org.junit.jupiter.api.Test;
import tracewalk.agent.format.Value;
import tracewalk.trace.Call;
import tracewalk.trace.HandMade;

class LandingTest {
  private final HandMade made =
      new HandMade("thread {cell}/{service}/{n}\noption a.Conf.get\nmark scenario.Mark.at text\n");
  private final HandMade.Lane lane = made.thread("api/nova-api/1");
  private final Value driver = object("a.Driver", 7);

  private Landing of(int call) {
    return Landing.of(ToldRecording.of(made.recording()), call);
  }

  @Test
  void anObject_comesAsAnArgumentOfTheCaller() {
    lane.call("a.A.run", driver).callOn(driver, "a.Driver.start");
    assertThat(of(2).how()).isEqualTo(Landing.How.ARGUMENT);
    assertThat(of(2).name()).isEqualTo("first");
  }

  @Test
  void anObject_comesAsTheResultOfAnEarlierCall() {
    lane.call("a.A.run").call("a.A.find").returns(driver).callOn(driver, "a.Driver.start");
    Landing landing = of(3);
    assertThat(landing.how()).isEqualTo(Landing.How.RESULT);
    assertThat(landing.by()).isNotNull().extracting(Call::method).isEqualTo("find");
    assertThat(landing.step()).isEqualTo(3);
  }

  @Test
  void anObject_isHeldInAFieldThatSomebodySet() {
    Value before = object("a.A", 1, "driver", object("a.Other", 6));
    Value after = object("a.A", 1, "driver", driver);
    lane.callOn(before, "a.A.setUp").leaves(after); // 1 2
    lane.callOn(object("a.A", 1), "a.A.run").callOn(driver, "a.Driver.start"); // 3 4
    Landing landing = of(3);
    assertThat(landing.how()).isEqualTo(Landing.How.FIELD);
    assertThat(landing.name()).isEqualTo("driver");
    assertThat(landing.step()).isEqualTo(2);
    assertThat(landing.by()).isNotNull().extracting(Call::method).isEqualTo("setUp");
  }

  @Test
  void anObject_callsItself() {
    lane.callOn(driver, "a.Driver.start").callOn(driver, "a.Driver.check");
    assertThat(of(2).how()).isEqualTo(Landing.How.SELF);
  }

  @Test
  void theMakerOfAnObject_isItsOwnConstructor() {
    lane.call("a.A.run").call("a.Driver.<init>").call("a.Base.<init>");
    lane.callOn(driver, "a.Driver.hook").leaves(driver);
    lane.leaves(driver).leaves(driver).callOn(driver, "a.Driver.start");
    Landing landing = of(5);
    assertThat(landing.how()).isEqualTo(Landing.How.MADE);
    assertThat(landing.made()).isNotNull().extracting(Call::id).isEqualTo(2);
  }

  @Test
  void options_areThoseReadWhereTheObjectWasChosen() {
    lane.call("a.Factory.create").call("a.Conf.get", text("compute_api_class"));
    lane.returns(text("a.Driver")).call("a.Driver.<init>");
    lane.call("a.Conf.get", text("of the object itself")).returns(text("x"));
    lane.leaves(driver).returns(driver);
    lane.callOn(driver, "a.Driver.start");
    Landing landing = of(5);
    assertThat(landing.chosenIn()).isNotNull().extracting(Call::method).isEqualTo("create");
    assertThat(landing.options()).extracting(Call::id).containsExactly(2);
  }

  @Test
  void theFirstCallOfAThread_wasHandedOver() {
    lane.call("a.A.run").sends("l1", "spawn", "what", "Thread.start").returns();
    made.thread("api/nova-cells/1").call("a.B.work").receives("l1");
    Landing landing = of(2);
    assertThat(landing.how()).isEqualTo(Landing.How.HANDED);
    assertThat(landing.by()).isNotNull().extracting(Call::method).isEqualTo("run");
    assertThat(of(1).how()).isEqualTo(Landing.How.BEGINS);
  }

  @Test
  void withoutAnObject_theLineAloneDecides() {
    lane.call("a.A.run").call("a.B.help").returns().call("a.C.<init>");
    assertThat(of(2).how()).isEqualTo(Landing.How.STATIC);
    assertThat(of(3).how()).isEqualTo(Landing.How.NEW);
  }
}
