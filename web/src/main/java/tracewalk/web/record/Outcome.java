package tracewalk.web.record;

import java.util.List;

/**
 * What came of recording a command.
 *
 * @param exit the command's exit code, or that of a failure of ours
 * @param summary what was recorded, in a line; empty if nothing was run or joined
 * @param remarks what else there is to say, a line each
 */
public record Outcome(int exit, String summary, List<String> remarks) {
  static Outcome failed(int exit, String why) {
    return new Outcome(exit, "", List.of(why));
  }
}
