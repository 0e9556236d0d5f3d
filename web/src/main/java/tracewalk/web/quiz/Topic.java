package tracewalk.web.quiz;

import java.util.List;
import java.util.Map;
import tracewalk.lesson.question.Question;
import tracewalk.web.page.Language;

/**
 * What a round of questions is about: a chapter, or with number 0 the whole run.
 *
 * @param written the questions that its notes ask; their steps are places of the view
 * @param first the place in view from which questions are made
 * @param last the last such place
 */
record Topic(
    int number, Map<Language, String> title, List<Question> written, int first, int last) {}
