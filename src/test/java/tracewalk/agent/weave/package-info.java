/** Rules. */
package tracewalk.agent.weave;
