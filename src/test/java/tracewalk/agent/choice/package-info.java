/** Which classes are recorded. */
package tracewalk.agent.choice;
