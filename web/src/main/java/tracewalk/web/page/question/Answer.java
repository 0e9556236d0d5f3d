package tracewalk.web.page.question;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.Step;
import tracewalk.trace.cause.Consequences;
import tracewalk.trace.cause.Hop;
import tracewalk.trace.cause.Landing;
import tracewalk.trace.cause.MessagePath;
import tracewalk.web.page.Exhibit;
import tracewalk.web.page.Links;
import tracewalk.web.replay.Run;

/**
 * The answer to a question at a step.
 *
 * @param question {@code why}, {@code path} or {@code later}
 * @param followed how much of the recording was gone through; less than 1 if not enough to answer
 * @param hops messages, for {@code path} and {@code later}
 * @param aside how many messages outside the view are left out, that only start threads
 * @param cut whether there are more
 */
public record Answer(
    String question,
    double followed,
    @Nullable LandingView landing,
    List<HopView> hops,
    int aside,
    boolean cut) {
  private static final List<String> QUESTIONS = List.of("why", "path", "later");
  private static final long LONGEST_WAIT = 400;

  /** A question that can be asked at a step. */
  public record Question(String word, String link, boolean chosen) {}

  /** The questions of a step; the last one is about the object called. */
  public static List<Question> questions(
      Links links, int step, boolean inCall, boolean onObject, String asked, String value) {
    List<Question> questions = new ArrayList<>();
    for (String word : inCall ? QUESTIONS : List.of("path", "later")) {
      questions.add(new Question(word, links.ask(step, word), word.equals(asked)));
    }
    if (onObject) {
      questions.add(new Question("object", links.value(step, "t"), value.equals("t")));
    }
    return List.copyOf(questions);
  }

  /** The answer; null if that is no question. */
  public static @Nullable Answer of(Exhibit exhibit, Links links, int step, String question) {
    if (!QUESTIONS.contains(question)) {
      return null;
    }
    Run run = exhibit.run();
    if (!run.following().await(question.equals("later") ? 0 : step, LONGEST_WAIT)) {
      return new Answer(question, run.following().progress(), null, List.of(), 0, false);
    }
    return switch (question) {
      case "why" -> why(exhibit, links, step);
      case "path" -> messages(exhibit, links, step, question, MessagePath.to(run, step), false);
      default -> {
        Consequences all = Consequences.of(run, step);
        yield messages(exhibit, links, step, question, all.hops(), all.cut());
      }
    };
  }

  private static Answer messages(
      Exhibit exhibit, Links links, int step, String question, List<Hop> hops, boolean cut) {
    List<HopView> all = hops.stream().map(hop -> HopView.of(exhibit, links, step, hop)).toList();
    List<HopView> shown = new ArrayList<>();
    for (int at = 0; at < all.size(); at++) {
      if (!all.get(at).isAside(at + 1 < all.size() ? all.get(at + 1) : null)) {
        shown.add(all.get(at));
      }
    }
    return new Answer(question, 1, null, shown, hops.size() - shown.size(), cut);
  }

  private static @Nullable Answer why(Exhibit exhibit, Links links, int number) {
    Step step = exhibit.run().step(number);
    if (step.callId() == 0) {
      return null;
    }
    Landing landing = Landing.of(exhibit.run(), step.callId());
    return new Answer(
        "why", 1, LandingView.of(exhibit, links, number, landing), List.of(), 0, false);
  }
}
