/** Programs whose lines are recorded. */
package tracewalk.recorded.line;
