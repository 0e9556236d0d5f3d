package tracewalk.trace;

import java.util.List;
import tracewalk.agent.format.Header;

/**
 * A process of a recording.
 *
 * @param name its label, or its process id where the label does not tell it from the others
 * @param threads the numbers of its threads in the recording
 * @param whole false if the end of what it recorded is missing
 */
public record ProcessView(String name, Header header, List<Integer> threads, boolean whole) {}
