package tracewalk.web.book;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tracewalk.lesson.question.Kind;
import tracewalk.lesson.question.Question;
import tracewalk.lesson.question.Questions;
import tracewalk.web.quiz.InView;
import tracewalk.web.replay.Run;
import tracewalk.web.replay.Track;

/** Makes a few questions about parts of a view; the same part is asked the same. */
public interface Asking {
  /** Asks nothing. */
  Asking NOTHING = (track, from, to) -> List.of();

  /** Questions about the steps from one place of a view to another; they count as the view does. */
  Collection<Question> about(Track track, int from, int to);

  /** Questions that a run answers, each of another kind. */
  static Asking of(Run run) {
    return (track, from, to) -> ask(new Questions(new InView(run, track)), from, to);
  }

  private static Collection<Question> ask(Questions questions, int from, int to) {
    Map<Kind, Question> asked = new EnumMap<>(Kind.class);
    for (long seed = 1; seed <= 8 && asked.size() < 3; seed++) {
      Question question = questions.ask(seed, from, to);
      if (question != null) {
        asked.putIfAbsent(question.kind(), question);
      }
    }
    return asked.values();
  }
}
