package tracewalk.web.template;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.IMessageResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import tracewalk.web.page.Language;
import tracewalk.web.page.Messages;

/** The templates; every text is escaped by the engine. */
public final class Templates {
  private final TemplateEngine engine = new TemplateEngine();

  public Templates(Messages messages) {
    ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
    files.setPrefix("tracewalk/web/templates/");
    files.setSuffix(".html");
    files.setTemplateMode(TemplateMode.HTML);
    files.setCharacterEncoding("UTF-8");
    files.setCacheable(true);
    engine.setTemplateResolver(files);
    engine.setMessageResolver(new Texts(messages));
  }

  /** A template, filled; it may ask for its {@code language}. */
  public String fill(String template, Language language, Map<String, ?> model) {
    return engine.process(template, context(language, model));
  }

  /** A fragment of a template, filled. */
  public String fill(String template, String fragment, Language language, Map<String, ?> model) {
    return engine.process(template, Set.of(fragment), context(language, model));
  }

  private static Context context(Language language, Map<String, ?> model) {
    Map<String, Object> values = new HashMap<>(model);
    values.put("language", language);
    return new Context(language.locale(), values);
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
