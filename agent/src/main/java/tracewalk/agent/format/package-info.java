/** Reads recordings: start at {@link tracewalk.agent.format.RecordingReader}. */
@NullMarked
package tracewalk.agent.format;

import org.jspecify.annotations.NullMarked;
