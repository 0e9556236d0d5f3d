package scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import runtime.Kwargs;
import scenario.deployment.Deployment;
import scenario.language.FaultReader;
import scenario.language.Scenario;
import scenario.language.ScenarioError;
import scenario.language.StepSpec;
import scenario.step.StepRun;
import scenario.step.Words;

/** Boots a deployment and takes a scenario's steps. */
public final class Runner {
  private static final Logger LOG = LoggerFactory.getLogger("scenario");

  private final Scenario scenario;
  private final Deployment deployment;
  private final StepRun run;
  private final List<StepResult> results = new ArrayList<>();

  public Runner(Scenario scenario) {
    this.scenario = scenario;
    this.deployment = new Deployment(scenario);
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
      Mark.at("end");
      Map<String, Object> rows = deployment.finalRows();
      Expectations.check(scenario, rows);
      return Kwargs.of(
          "scenario", scenario.id(),
          "steps", results.stream().map(StepResult::toMap).toList(),
          "final_db", rows);
    } finally {
      deployment.leave();
    }
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
      Mark.at("begin");
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
    String label = step.label() == null ? step.word() : step.label();
    Mark.at(step.word().equals("marker") ? step.text("text", label) : label);
    if (!step.word().equals("marker")) {
      results.add(outcome(step, label));
    }
    if (step.drain()) {
      deployment.drain();
    }
    if (!step.word().equals("marker")) {
      Expectations.check(step, results.get(results.size() - 1));
    }
  }

  private StepResult outcome(StepSpec step, String label) {
    Object[] answer = new Object[1];
    try {
      deployment.run(
          run.cellName(step), Words.service(step.word()), () -> answer[0] = Words.take(step, run));
    } catch (ScenarioError mistake) {
      throw mistake;
    } catch (RuntimeException failure) {
      if (step.raises() == null) {
        LOG.error("step '{}' threw {}", label, failure.toString(), failure);
      }
      return new StepResult(label, null, failure);
    }
    return new StepResult(label, answer[0], null);
  }
}
