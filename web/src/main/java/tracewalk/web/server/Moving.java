package tracewalk.web.server;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.Step;
import tracewalk.web.page.CallView;
import tracewalk.web.page.Exhibit;
import tracewalk.web.page.move.Move;
import tracewalk.web.page.move.Moves;
import tracewalk.web.replay.Run;

/** Answers requests to move on from a step with the address of another. */
final class Moving {
  private static final String UNREADY = "unready";

  private final Shelf shelf;

  Moving(Shelf shelf) {
    this.shelf = shelf;
  }

  /**
   * Why a move came back to where it began.
   *
   * @param key of the text that says so
   * @param name of the method that the step is about
   */
  public record Nowhere(String key, String name) {}

  void go(Context request) {
    Visit visit = Visit.of(request, shelf);
    int from = Visit.number(request.queryParam("from"));
    int count = visit.exhibit().run().stepCount();
    if (from < 1 || from > count) {
      throw Missing.step(count);
    }
    Move move = Move.of(request.queryParam("to")).orElseThrow(Missing::page);
    visit.exhibit().run().prepare();
    int step = new Moves(visit.exhibit(), visit.links(), from).to(move);
    request.header("Cache-Control", "no-cache");
    String address =
        step > 0
            ? visit.links().step(step)
            : visit.links().none(from, step == 0 ? move.word() : UNREADY);
    String part = request.queryParam("part") == null ? "" : "&part=1";
    request.redirect(address + part, HttpStatus.FOUND);
  }

  /** What the page of a step says of a move that came back to it; null if none did. */
  static @Nullable Nowhere nowhere(Context request, Exhibit exhibit, int number) {
    String word = request.queryParam("none");
    if (word == null || (!word.equals(UNREADY) && Move.of(word).isEmpty())) {
      return null;
    }
    Run run = exhibit.run();
    Step step = run.step(number);
    int call = step.callId();
    return new Nowhere(
        "none." + word, call == 0 ? "" : CallView.name(run.className(call), run.method(call)));
  }
}
