package tracewalk.web.server;

import io.javalin.http.Context;
import io.javalin.rendering.FileRenderer;
import java.util.HashMap;
import java.util.Map;
import tracewalk.web.template.Templates;

/** Fills the templates for whoever asks: in the visitor's language and theme. */
record Rendering(Templates templates) implements FileRenderer {
  @Override
  public String render(String template, Map<String, ?> model, Context request) {
    Visitor visitor = Visitor.of(request);
    Map<String, Object> values = new HashMap<>(model);
    values.put("theme", visitor.theme());
    values.putIfAbsent("otherLanguage", "?lang=" + visitor.language().other().code());
    return templates.fill(template, visitor.language(), values);
  }
}
