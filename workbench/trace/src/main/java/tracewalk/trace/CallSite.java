package tracewalk.trace;

import java.util.List;

/**
 * A place in a call's method from which recorded methods may be called.
 *
 * @param declared the type that the code names
 * @param method the name that it calls
 * @param calls the calls that were made from here, none if the call did not come to it
 */
public record CallSite(int line, String declared, String method, List<Integer> calls) {

  CallSite with(List<Integer> made) {
    return new CallSite(line, declared, method, List.copyOf(made));
  }
}
