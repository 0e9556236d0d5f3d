package tracewalk.lesson.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.Call;
import tracewalk.trace.Recording;
import tracewalk.trace.Send;
import tracewalk.trace.Step;

/** Writes a claim that means one event of a run and no other, in as few words as will do. */
public final class ClaimFor {
  /** Of more events than these no values are looked at; then the number alone must do. */
  private static final int MOST_EVENTS = 2000;

  private static final int MOST_WORDS = 4;

  private final Run run;
  private final Event event;
  private final Map<String, Object> words = new LinkedHashMap<>();

  private ClaimFor(Run run, Event event) {
    this.run = run;
    this.event = event;
  }

  /** For the call, or the send, that a step belongs to; a return is its call's. */
  public static Suggestion step(Recording recording, int number) {
    Run run = RecordedRun.of(recording);
    Step step = recording.step(number);
    Send send = step.link() == null ? null : run.send(step.link());
    return send != null && send.step() == number ? send(run, send) : call(run, step.callId());
  }

  public static Suggestion call(Run run, int id) {
    Call call = run.call(id);
    ClaimFor written = new ClaimFor(run, Event.of(call, run));
    String name = CallName.shortest(run.callee(id), run);
    List<Integer> named = new CallName(name).calls(run);
    written.words.put("call", name);
    return written.among(named, named.indexOf(id), each -> Event.of(run.call(each), run));
  }

  public static Suggestion send(Run run, Send send) {
    ClaimFor written = new ClaimFor(run, Event.of(send, run));
    String name = send.what() == null ? Selector.ANY : send.what();
    List<Send> named = run.sends().stream().filter(each -> Selector.named(name, each)).toList();
    written.words.put("send", name);
    return written.among(named, named.indexOf(send), each -> Event.of(each, run));
  }

  private <T> Suggestion among(List<T> named, int place, Function<T, Event> event) {
    if (named.size() > MOST_EVENTS) {
      words.put("nth", place + 1);
    } else {
      narrow(named.stream().map(event).toList());
    }
    return finished();
  }

  /** Adds the words that leave the fewest events, one after the other, and a number at last. */
  private void narrow(List<Event> named) {
    List<Trait> traits = Trait.of(event, run);
    List<Event> left = named;
    for (Trait trait : traits.stream().filter(Trait::always).toList()) {
      left = taken(trait, left);
    }
    while (left.size() > 1 && words.size() <= MOST_WORDS) {
      Trait best = best(traits, left);
      if (best == null) {
        break;
      }
      left = taken(best, left);
    }
    if (left.size() > 1) {
      words.put("nth", place(left));
    }
  }

  private List<Event> taken(Trait trait, List<Event> events) {
    words.put(trait.word(), trait.value());
    return kept(trait, events);
  }

  private @Nullable Trait best(List<Trait> traits, List<Event> events) {
    Trait best = null;
    int fewest = events.size();
    for (Trait trait : traits) {
      int kept = kept(trait, events).size();
      if (kept < fewest) {
        best = trait;
        fewest = kept;
      }
    }
    return best;
  }

  private List<Event> kept(Trait trait, List<Event> events) {
    return events.stream().filter(each -> trait.holds(each, run)).toList();
  }

  private int place(List<Event> events) {
    List<Integer> steps = new ArrayList<>(events.stream().map(Event::step).toList());
    return steps.indexOf(event.step()) + 1;
  }

  private Suggestion finished() {
    if (!words.containsKey("nth")) {
      words.put("times", 1);
    }
    Trait outcome = Trait.outcome(event);
    if (outcome != null) {
      words.put(outcome.word(), outcome.value());
    }
    return new Suggestion(words);
  }
}
