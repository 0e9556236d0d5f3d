/** The cells of a scenario: their configuration, rows, services and disturbances. */
package scenario.deployment;
