/** Runs a student's work on a lab on their own machine. Start at {@link LabRun}. */
@NullMarked
package tracewalk.web.lab;

import org.jspecify.annotations.NullMarked;
