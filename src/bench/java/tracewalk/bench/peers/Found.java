package tracewalk.bench.peers;

import java.util.Locale;
import tracewalk.bench.Samples;
import tracewalk.bench.Target;

/** What the runs of one work under one recorder found. */
final class Found {
  private final Recorder recorder;
  private final Samples clock;
  private final Samples processor;
  private final Samples bytes;
  private double calls;

  Found(Recorder recorder) {
    this.recorder = recorder;
    clock = new Samples(recorder.title);
    processor = new Samples(recorder.title);
    bytes = new Samples(recorder.title);
  }

  void add(Trial trial) {
    clock.add(trial.clock());
    processor.add(trial.processor());
    bytes.add(trial.bytes());
    calls = Math.max(calls, trial.calls());
  }

  /** As counted by this recorder. */
  double calls() {
    return calls;
  }

  /** What a call costs more than without a recorder, in nanoseconds by the clock. */
  double perCall(Found bare, double calls) {
    return (clock.median() - bare.clock.median()) / calls;
  }

  /** How many times as long the work takes. */
  double times(Found bare) {
    return clock.median() / bare.clock.median();
  }

  double bytes(double calls) {
    return bytes.median() / calls;
  }

  String row(String work, Found bare, double calls) {
    double processors = (processor.median() - bare.processor.median()) / calls;
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s to %s | %s | %s | %s |",
        work,
        recorder.title,
        Target.number(perCall(bare, calls)),
        Target.number((clock.quantile(0) - bare.clock.median()) / calls),
        Target.number((clock.quantile(1) - bare.clock.median()) / calls),
        Target.number(processors),
        Target.number(times(bare)),
        Target.number(bytes(calls)));
  }
}
