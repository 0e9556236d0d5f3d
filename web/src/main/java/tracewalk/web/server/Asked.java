package tracewalk.web.server;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import tracewalk.trace.Step;
import tracewalk.web.page.Exhibit;
import tracewalk.web.page.Links;
import tracewalk.web.page.StepPage;
import tracewalk.web.page.question.Answer;
import tracewalk.web.page.values.Inspection;
import tracewalk.web.page.values.ValueCards;

/** Puts the values of a step on its page, and what the reader asks about them. */
final class Asked {
  private static final String WORD = "[a-z0-9.]{1,200}";

  private Asked() {}

  static void put(StepPage page, Exhibit exhibit, Links links, int number, Context request) {
    Map<String, String> asked = new LinkedHashMap<>();
    for (String name : new String[] {"ask", "value", "parts", "changes", "seen"}) {
      String said = request.queryParam(name);
      if (said != null && said.matches(WORD)) {
        asked.put(name, said);
      }
    }
    Step step = exhibit.run().step(number);
    boolean onObject = step.callId() != 0 && exhibit.run().call(step.callId()).receiver() != null;
    String question = asked.getOrDefault("ask", "");
    page.put("values", ValueCards.of(exhibit, links, number));
    page.put("inspected", asked.containsKey("value"));
    page.put("inspection", Inspection.of(exhibit, links, number, asked));
    page.put("answer", Answer.of(exhibit, links, number, question));
    page.put("plain", links.step(number));
    page.put(
        "questions",
        Answer.questions(
            links,
            number,
            step.callId() != 0,
            onObject,
            question,
            asked.getOrDefault("value", "")));
    StringBuilder query = new StringBuilder();
    asked.forEach((name, said) -> query.append('&').append(name).append('=').append(said));
    page.ask(query.toString());
  }
}
