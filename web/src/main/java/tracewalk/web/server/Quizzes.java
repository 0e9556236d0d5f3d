package tracewalk.web.server;

import io.javalin.http.Context;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tracewalk.web.quiz.QuizPage;

/** Answers requests for questions about a recording, one a page. */
final class Quizzes {
  private final Shelf shelf;

  Quizzes(Shelf shelf) {
    this.shelf = shelf;
  }

  void ask(Context request) {
    Visit visit = Visit.of(request, shelf);
    if (visit.exhibit().run().stepCount() == 0) {
      throw Missing.step(0);
    }
    Visitor.remember(request);
    QuizPage.Asked asked =
        new QuizPage.Asked(
            number(request, "topic", 0),
            number(request, "round", 1),
            number(request, "n", 1),
            number(request, "answer", 0));
    Map<String, @Nullable Object> model = new QuizPage(visit.exhibit(), visit.links()).model(asked);
    if (model == null) {
      throw Missing.page();
    }
    request.header("Cache-Control", "no-cache");
    request.render("quiz", model);
  }

  private static int number(Context request, String name, int otherwise) {
    return request.queryParam(name) == null ? otherwise : Visit.number(request.queryParam(name));
  }
}
