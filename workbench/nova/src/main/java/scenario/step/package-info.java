/** The words of scenario steps and what each does. Start with {@link scenario.step.Words}. */
package scenario.step;
