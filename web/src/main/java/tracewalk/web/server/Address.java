package tracewalk.web.server;

import io.javalin.http.Context;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.find.Landmark;
import tracewalk.trace.find.Landmarks;
import tracewalk.web.replay.Run;
import tracewalk.web.replay.ValueText;

/**
 * The step that an address means: where its landmark is in this recording; without one, the step of
 * its number.
 */
record Address(int step, @Nullable Missed missed) {

  /** A landmark that this recording does not have; {@code count} calls are like it. */
  public record Missed(
      String method, String caller, String cell, int number, boolean end, int count) {}

  static Address of(Context request, Run run) {
    String number = request.pathParam("step");
    int step = number.matches("[0-9]{1,9}") ? Integer.parseInt(number) : 0;
    Optional<Landmark> landmark =
        Optional.ofNullable(request.queryParam("at")).flatMap(Landmark::of);
    if (landmark.isPresent() && run.stepCount() > 0) {
      return of(Math.max(1, Math.min(step, run.stepCount())), landmark.get(), run);
    }
    if (step < 1 || step > run.stepCount()) {
      throw Missing.step(run.stepCount());
    }
    return new Address(step, null);
  }

  private static Address of(int step, Landmark landmark, Run run) {
    if (landmark.equals(run.landmark(step))) {
      return new Address(step, null);
    }
    Landmarks.Place place = run.find(landmark);
    if (place != null && place.exact()) {
      return new Address(place.step(), null);
    }
    int nearest = place == null || place.step() == 0 ? step : place.step();
    return new Address(nearest, missed(landmark, place == null ? 0 : place.count()));
  }

  private static Missed missed(Landmark landmark, int count) {
    return new Missed(
        ValueText.printable(landmark.method(), 200),
        ValueText.printable(landmark.caller(), 200),
        ValueText.printable(landmark.cell(), 80),
        landmark.number(),
        landmark.moment() == Landmark.END,
        count);
  }
}
