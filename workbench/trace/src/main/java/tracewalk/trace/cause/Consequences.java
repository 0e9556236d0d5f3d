package tracewalk.trace.cause;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.Call;
import tracewalk.trace.Send;
import tracewalk.trace.Step;
import tracewalk.trace.StepKind;

/**
 * What follows from a step elsewhere: what its call sends, what those who take it send, and so on.
 *
 * @param cut whether more follows than is listed
 */
public record Consequences(List<Hop> hops, boolean cut) {
  private static final int MOST = 48;
  private static final int DEEPEST = 10;

  public static Consequences of(Told told, int stepNumber) {
    Search search = new Search(told);
    Step step = told.step(stepNumber);
    if (step.kind() == StepKind.SEND && step.link() != null) {
      search.follow(told.send(step.link()), 0);
    } else if (step.callId() != 0) {
      search.from(step.callId(), step.kind() == StepKind.RECEIVE ? stepNumber : 0, 0);
    }
    return new Consequences(List.copyOf(search.hops), search.cut);
  }

  private static final class Search {
    private final Told told;
    private final Set<Integer> links = new HashSet<>();
    private final List<Hop> hops = new ArrayList<>();
    private boolean cut;

    Search(Told told) {
      this.told = told;
    }

    void from(int call, int step, int depth) {
      List<Integer> sends = told.following().sends(call, step, MOST + 1);
      cut |= sends.size() > MOST;
      for (int at : sends) {
        Integer link = told.step(at).link();
        if (link != null) {
          follow(told.send(link), depth);
        }
      }
    }

    void follow(@Nullable Send send, int depth) {
      if (send == null || !links.add(send.link())) {
        return;
      }
      if (hops.size() >= MOST || depth > DEEPEST) {
        cut = true;
        return;
      }
      Call sender = send.callId() == 0 ? null : told.call(send.callId());
      if (send.receivedBy().isEmpty()) {
        hops.add(new Hop(depth, send, sender, null));
      }
      for (int taker : send.receivedBy()) {
        if (hops.size() < MOST) {
          hops.add(new Hop(depth, send, sender, told.call(taker)));
          from(taker, 0, depth + 1);
        }
      }
    }
  }
}
