/**
 * Runs scenarios of the port in a JVM of their own, under the agent. Start at {@link
 * tracewalk.web.run.ScenarioRun}.
 */
@NullMarked
package tracewalk.web.run;

import org.jspecify.annotations.NullMarked;
