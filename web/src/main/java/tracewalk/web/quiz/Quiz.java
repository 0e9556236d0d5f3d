package tracewalk.web.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tracewalk.lesson.question.Choice;
import tracewalk.lesson.question.Question;
import tracewalk.lesson.question.Questions;
import tracewalk.web.page.Exhibit;
import tracewalk.web.page.Guide;
import tracewalk.web.replay.Track;
import tracewalk.web.replay.View;

/** Rounds of questions about a recording; the same seed gives the same round. */
final class Quiz {
  /** Questions that are made for a round, beside those of the notes. */
  static final int MADE = 6;

  private static final long SEEDS_OF_A_ROUND = 1_000;

  private final Exhibit exhibit;
  private final Track track;
  private final Questions questions;

  Quiz(Exhibit exhibit, View view) {
    this.exhibit = exhibit;
    this.track = exhibit.track(view);
    this.questions = new Questions(new InView(exhibit.run(), track));
  }

  /** The whole run, then each chapter that has a place in it. */
  List<Topic> topics() {
    NavigableMap<Integer, Integer> chapterAt = new TreeMap<>();
    exhibit.guide().notes().forEach(note -> chapterAt.put(note.step(), note.chapter()));
    List<Topic> topics = new ArrayList<>();
    topics.add(new Topic(0, Map.of(), List.of(), 1, track.size()));
    for (Guide.Chapter chapter : exhibit.guide().chapters()) {
      topic(chapter, chapterAt).ifPresent(topics::add);
    }
    return topics;
  }

  /** A chapter reaches from its first note up to what follows its last. */
  private Optional<Topic> topic(Guide.Chapter chapter, NavigableMap<Integer, Integer> chapterAt) {
    List<Integer> steps =
        chapter.notes().stream().map(Guide.Note::step).filter(step -> step > 0).sorted().toList();
    if (steps.isEmpty()) {
      return Optional.empty();
    }
    Integer next = chapterAt.higherKey(steps.get(steps.size() - 1));
    int to = next == null ? track.last() : next - 1;
    return Optional.of(
        new Topic(
            chapter.number(),
            chapter.title(),
            written(chapter).toList(),
            track.ordinal(steps.get(0)),
            track.ordinal(to)));
  }

  private Stream<Question> written(Guide.Chapter chapter) {
    return chapter.notes().stream()
        .map(Guide.Note::question)
        .filter(Objects::nonNull)
        .map(this::placed);
  }

  /** A question of a note with its steps counted as the view does. */
  private Question placed(Question question) {
    List<Choice> choices =
        question.choices().stream()
            .map(each -> new Choice(each.text(), each.key(), each.why(), place(each.step())))
            .toList();
    return new Question(
        question.kind(),
        question.text(),
        place(question.step()),
        question.call(),
        question.after(),
        question.what(),
        choices,
        question.right());
  }

  private int place(int step) {
    return step == 0 ? 0 : track.ordinal(step);
  }

  /** How many questions a round has. */
  static int length(Topic topic) {
    return topic.written().size() + MADE;
  }

  /**
   * A question of a round, counted from 1: first those of the notes, then some that are made.
   *
   * @return null where the run has nothing to ask
   */
  @Nullable Question ask(Topic topic, int round, int number) {
    if (number <= topic.written().size()) {
      return topic.written().get(number - 1);
    }
    long seed = round * SEEDS_OF_A_ROUND + number;
    return questions.ask(seed, topic.first(), topic.last());
  }
}
