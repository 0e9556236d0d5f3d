package tracewalk.agent.format;

import java.util.List;

/**
 * A place in a method at which a line begins; one line may have several.
 *
 * @param methodId the method
 * @param variables the local variables that have a value there, by name
 */
public record LineInfo(int methodId, int line, List<String> variables) {

  LineInfo in(Place place) {
    return new LineInfo(methodId + place.methods(), line, variables);
  }
}
