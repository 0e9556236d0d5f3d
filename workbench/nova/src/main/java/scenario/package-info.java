/**
 * Runs a scenario: boots a deployment of cells, takes its steps and writes their results. Start
 * with {@link scenario.Main}.
 */
package scenario;
