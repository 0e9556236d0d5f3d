package tracewalk.web.server;

import io.javalin.http.Context;
import io.javalin.rendering.FileRenderer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.IMessageResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import tracewalk.web.page.Language;
import tracewalk.web.page.Messages;

/** Fills the templates; every text is escaped by the engine. */
final class Templates implements FileRenderer {
  private final TemplateEngine engine = new TemplateEngine();

  Templates(Messages messages) {
    ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
    files.setPrefix("tracewalk/web/templates/");
    files.setSuffix(".html");
    files.setTemplateMode(TemplateMode.HTML);
    files.setCharacterEncoding("UTF-8");
    files.setCacheable(true);
    engine.setTemplateResolver(files);
    engine.setMessageResolver(new Texts(messages));
  }

  @Override
  public String render(String template, Map<String, ?> model, Context request) {
    Visitor visitor = Visitor.of(request);
    Map<String, Object> values = new HashMap<>(model);
    values.put("language", visitor.language());
    values.put("theme", visitor.theme());
    values.putIfAbsent("otherLanguage", "?lang=" + visitor.language().other().code());
    return engine.process(
        template, new org.thymeleaf.context.Context(visitor.language().locale(), values));
  }

  /** Looks up {@code #{key}} in the page's own texts. */
  private record Texts(Messages messages) implements IMessageResolver {
    @Override
    public String getName() {
      return "texts";
    }

    @Override
    public Integer getOrder() {
      return 1;
    }

    @Override
    public String resolveMessage(
        ITemplateContext context, Class<?> origin, String key, Object @Nullable [] values) {
      Language language = Language.of(context.getLocale().getLanguage()).orElse(Language.EN);
      return messages.text(language, key, values == null ? new Object[0] : values);
    }

    @Override
    public @Nullable String createAbsentMessageRepresentation(
        ITemplateContext context, Class<?> origin, String key, Object @Nullable [] values) {
      return null;
    }
  }
}
