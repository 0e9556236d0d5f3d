package scenario.step;

import scenario.language.StepSpec;

/** What a step does, in a thread of its cell; answers what a result file tells of it. */
@FunctionalInterface
interface Word {
  Object take(StepSpec step, StepRun run);
}
