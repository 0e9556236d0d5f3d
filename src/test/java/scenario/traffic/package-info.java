/**
 * Scenarios run in the test's own JVM, beside what Nova's own Python code did in them: the messages
 * that its cells sent, what they answered, logged and slept, and the rows they left behind.
 */
package scenario.traffic;
