/**
 * Tests of what a program does inside: records a run for a test, and asserts what was called. Start
 * at {@link tracewalk.junit.RecordedRun} and {@link tracewalk.junit.RecordingAssert}.
 */
@NullMarked
package tracewalk.junit;

import org.jspecify.annotations.NullMarked;
