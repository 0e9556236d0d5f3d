package scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import oslo.messaging.Bus;
import oslo.messaging.Envelope;
import runtime.Kwargs;
import runtime.World;
import scenario.deployment.Deployment;
import scenario.language.FaultReader;
import scenario.language.Scenario;
import scenario.language.ScenarioError;
import scenario.language.StepSpec;
import scenario.step.Reading;
import scenario.step.StepRun;
import scenario.step.Words;

/** Boots a deployment and takes a scenario's steps. */
public final class Runner {
  private static final Logger LOG = LoggerFactory.getLogger("scenario");

  private final Scenario scenario;
  private final Consumer<String> marks;
  private final Deployment deployment;
  private final StepRun run;
  private final Words words = new Words();
  private final List<StepResult> results = new ArrayList<>();
  private final List<String> differences = new ArrayList<>();
  private int sleepsBefore;
  private int lostBefore;

  public Runner(Scenario scenario) {
    this(scenario, Mark::at);
  }

  /** Runs in the given world, which may be a real one. */
  Runner(Scenario scenario, World world) {
    this(scenario, Mark::at, world);
  }

  /** Tells {@code marks} of each moment that has a name, in the thread that drives the run. */
  Runner(Scenario scenario, Consumer<String> marks) {
    this(scenario, marks, new World());
  }

  private Runner(Scenario scenario, Consumer<String> marks, World world) {
    this.scenario = scenario;
    this.marks = marks;
    this.deployment = new Deployment(scenario, world);
    this.run = new StepRun(deployment, scenario.defaultCell());
  }

  /** Runs all and answers what the result file holds. */
  public Map<String, Object> run() {
    deployment.enter();
    try {
      boot();
      faults(true);
      scenario.setup().forEach(this::take);
      results.clear();
      begin(Scenario.Recording.AFTER_BOOT, Scenario.Recording.AFTER_SETUP);
      faults(false);
      scenario.steps().forEach(this::take);
      marks.accept("end");
      return outcome();
    } finally {
      deployment.leave();
    }
  }

  /** In what the run went otherwise than its scenario says; empty where in nothing. */
  public List<String> differences() {
    return List.copyOf(differences);
  }

  private void boot() {
    List<String> order = scenario.boot().order();
    deployment.fill(order);
    begin(Scenario.Recording.BEFORE_START);
    if (scenario.boot().start()) {
      order.forEach(deployment::start);
    }
    begin(Scenario.Recording.BEFORE_POST_START);
    if (scenario.boot().postStart()) {
      order.forEach(deployment::postStart);
    }
    deployment.drain();
  }

  private void begin(Scenario.Recording... moments) {
    if (List.of(moments).contains(scenario.record())) {
      sleepsBefore = deployment.world().slept().size();
      lostBefore = Bus.current().lost().size();
      marks.accept("begin");
    }
  }

  private void faults(boolean fromSetup) {
    scenario.faults().stream()
        .filter(fault -> fault.fromSetup() == fromSetup)
        .forEach(deployment::disturb);
  }

  private void take(StepSpec step) {
    if (FaultReader.isFault(step.word())) {
      deployment.disturb(new Scenario.Fault(step.word(), step.arguments(), false, step.place()));
      return;
    }
    marks.accept(step.word().equals("marker") ? step.text("text", "") : step.name());
    if (step.hasResult()) {
      results.add(result(step));
    }
    if (step.drain()) {
      deployment.drain();
    }
  }

  private StepResult result(StepSpec step) {
    Object[] answer = new Object[1];
    try {
      deployment.run(
          run.cellName(step), words.service(step.word()), () -> answer[0] = answer(step));
    } catch (ScenarioError mistake) {
      throw mistake;
    } catch (RuntimeException failure) {
      if (step.raises() == null) {
        LOG.error("step '{}' threw {}", step.name(), failure.toString(), failure);
      }
      return new StepResult(step.name(), null, failure);
    }
    return new StepResult(step.name(), Shown.of(answer[0]), null);
  }

  private Object answer(StepSpec step) {
    Object result = words.take(step, run);
    return step.read().isEmpty() ? result : Reading.of(result, step.read());
  }

  private Map<String, Object> outcome() {
    Map<String, Object> rows = deployment.finalRows();
    Expectations expectations = new Expectations(scenario, run::resolved);
    expectations.rows(rows);
    expectations.results(results);
    expectations.sleeps(sleeps());
    expectations.lost(lost());
    differences.addAll(expectations.differences());
    return Kwargs.of(
        "scenario", scenario.id(),
        "steps", results.stream().map(StepResult::toMap).toList(),
        "final_db", rows);
  }

  private List<Map<String, Object>> sleeps() {
    return deployment.world().slept().stream()
        .skip(sleepsBefore)
        .map(sleep -> Kwargs.of("cell", sleep.getKey(), "seconds", sleep.getValue()))
        .toList();
  }

  private List<Map<String, Object>> lost() {
    return Bus.current().lost().stream()
        .skip(lostBefore)
        .map(each -> lost(each.getKey(), each.getValue()))
        .toList();
  }

  private static Map<String, Object> lost(String from, Envelope message) {
    return Kwargs.of(
        "from", from,
        "to", message.to,
        "topic", message.topic,
        "server", message.server,
        "method", message.method);
  }
}
