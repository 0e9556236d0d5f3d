package tracewalk.web.book;

import java.util.List;
import tracewalk.lesson.question.Question;
import tracewalk.web.page.Guide;

/** A chapter with its diagrams and questions. */
record Section(Guide.Chapter chapter, List<Figures.Figure> figures, List<QuestionView> questions) {

  /** A question with what to choose from; the answer is told apart. */
  record QuestionView(Both text, List<ChoiceView> choices) {
    static QuestionView of(Question question) {
      List<ChoiceView> choices =
          question.choices().stream()
              .map(
                  choice ->
                      new ChoiceView(
                          code(choice.text()),
                          code(choice.why()),
                          question.choices().indexOf(choice) == question.right(),
                          choice.step()))
              .toList();
      return new QuestionView(code(question.text()), choices);
    }

    private static Both code(tracewalk.lesson.text.Words words) {
      return new Both(Prose.code(words.en()), Prose.code(words.zh()));
    }
  }

  /**
   * One answer.
   *
   * @param step the place of the step that shows it, or 0
   */
  record ChoiceView(Both text, Both why, boolean right, int step) {}
}
