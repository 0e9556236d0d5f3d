package tracewalk.web.quiz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tracewalk.lesson.question.Choice;
import tracewalk.lesson.question.Question;
import tracewalk.lesson.text.Words;
import tracewalk.web.page.Exhibit;
import tracewalk.web.page.Language;
import tracewalk.web.page.Links;
import tracewalk.web.page.NoteView;
import tracewalk.web.replay.Track;

/** Gathers what the page of one question shows. */
public final class QuizPage {
  private final Exhibit exhibit;
  private final Links links;
  private final Track track;
  private final Quiz quiz;
  private final List<Topic> topics;

  public QuizPage(Exhibit exhibit, Links links) {
    this.exhibit = exhibit;
    this.links = links;
    this.track = exhibit.track(links.view());
    this.quiz = new Quiz(exhibit, links.view());
    this.topics = quiz.topics();
  }

  /**
   * Which question is asked for.
   *
   * @param topic the number of a chapter, or 0
   * @param round chooses the questions that are made
   * @param number of the question in its round, from 1
   * @param answer the answer that was chosen, from 1; or 0
   */
  public record Asked(int topic, int round, int number, int answer) {}

  /** A topic to choose; an empty title is that of the whole run. */
  public record TopicView(int number, String title, String link, boolean chosen) {}

  /**
   * An answer.
   *
   * @param link where it is chosen, or the step that shows it; may be empty
   * @param step the place of that step, or 0
   */
  public record ChoiceView(
      int number,
      List<Piece> text,
      List<Piece> why,
      boolean right,
      boolean chosen,
      String link,
      String stepLink,
      int step) {}

  /** The page's model; null where there is no such topic, question or answer. */
  public @Nullable Map<String, @Nullable Object> model(Asked asked) {
    Topic topic =
        topics.stream().filter(each -> each.number() == asked.topic()).findFirst().orElse(null);
    if (topic == null || asked.number() < 1 || asked.number() > Quiz.length(topic)) {
      return null;
    }
    Question question = quiz.ask(topic, asked.round(), asked.number());
    if (question != null && asked.answer() > question.choices().size()) {
      return null;
    }
    Map<String, @Nullable Object> model = new HashMap<>();
    model.put("links", links);
    model.put("walkTitle", exhibit.title(links.language()));
    model.put("topics", topics.stream().map(each -> view(each, topic)).toList());
    model.put("written", asked.number() <= topic.written().size());
    model.put("number", asked.number());
    model.put("of", Quiz.length(topic));
    model.put("answered", asked.answer() > 0);
    model.put("asked", question != null);
    model.put("key", asked.topic() + "." + asked.round() + "." + asked.number());
    if (question != null) {
      question(model, question, asked);
    }
    boolean last = asked.number() == Quiz.length(topic);
    Asked next =
        last
            ? new Asked(asked.topic(), asked.round() + 1, topic.written().size() + 1, 0)
            : new Asked(asked.topic(), asked.round(), asked.number() + 1, 0);
    model.put("last", last);
    model.put("next", link(links, next));
    model.put("otherLanguage", link(links.in(links.language().other()), asked));
    return model;
  }

  private void question(Map<String, @Nullable Object> model, Question question, Asked asked) {
    model.put("text", Piece.of(in(question.text())));
    List<ChoiceView> choices = new ArrayList<>();
    for (Choice choice : question.choices()) {
      choices.add(choice(choice, question, choices.size() + 1, asked));
    }
    model.put("choices", choices);
    model.put("right", asked.answer() == question.right() + 1);
    boolean about = question.step() > 0;
    model.put("step", question.step());
    model.put("stepLink", about ? links.step(track.stepAt(question.step())) : "");
  }

  private ChoiceView choice(Choice choice, Question question, int number, Asked asked) {
    return new ChoiceView(
        number,
        Piece.of(in(choice.text())),
        Piece.of(in(choice.why())),
        number == question.right() + 1,
        number == asked.answer(),
        link(links, new Asked(asked.topic(), asked.round(), asked.number(), number)),
        choice.step() > 0 ? links.step(track.stepAt(choice.step())) : "",
        choice.step());
  }

  private TopicView view(Topic topic, Topic chosen) {
    return new TopicView(
        topic.number(),
        NoteView.in(links.language(), topic.title()),
        link(links, new Asked(topic.number(), 1, 1, 0)),
        topic.equals(chosen));
  }

  private String in(Words words) {
    return links.language() == Language.ZH ? words.zh() : words.en();
  }

  private static String link(Links links, Asked asked) {
    String answer = asked.answer() > 0 ? "&answer=" + asked.answer() : "";
    return links.quiz(asked.topic(), asked.number())
        + (asked.round() > 1 ? "&round=" + asked.round() : "")
        + answer;
  }
}
