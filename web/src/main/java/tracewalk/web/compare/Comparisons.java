package tracewalk.web.compare;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tracewalk.trace.diff.DeepStack;
import tracewalk.web.compare.Comparison.Question;

/** Makes comparisons, each once as long as it is asked for now and then. */
public final class Comparisons {
  private static final int KEPT = 6;

  private final Map<Question, FutureTask<Comparison>> made =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, FutureTask<Comparison>> eldest) {
          return size() > KEPT;
        }
      };

  /**
   * The answer; none if that takes longer than one who asks wants to wait. It goes on being made.
   */
  public Optional<Comparison> answer(Question question, Duration patience) {
    try {
      return Optional.of(task(question).get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException later) {
      return Optional.empty();
    } catch (ExecutionException failed) {
      forget(question);
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private synchronized FutureTask<Comparison> task(Question question) {
    return made.computeIfAbsent(question, asked -> DeepStack.start(() -> Comparison.of(asked)));
  }

  private synchronized void forget(Question question) {
    made.remove(question);
  }
}
