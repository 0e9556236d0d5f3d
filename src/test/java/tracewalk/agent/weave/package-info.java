/** Patterns and rules. */
package tracewalk.agent.weave;
