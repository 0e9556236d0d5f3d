/** What the recorder hides. */
package tracewalk.agent.runtime.secret;
