package tracewalk.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** Every text of the page, in each language. */
public final class Messages {
  private final Map<Language, Properties> bundles = new EnumMap<>(Language.class);

  public Messages() {
    for (Language language : Language.values()) {
      bundles.put(language, load("/tracewalk/web/messages_" + language.code() + ".properties"));
    }
  }

  private static Properties load(String resource) {
    Properties texts = new Properties();
    try (InputStream in = Messages.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the build lacks " + resource);
      }
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  private Properties bundle(Language language) {
    return Objects.requireNonNull(bundles.get(language));
  }

  /** The names of all texts in a language. */
  public Set<String> keys(Language language) {
    return bundle(language).stringPropertyNames();
  }

  /** A text with its places filled; a missing one is an error of the build. */
  public String text(Language language, String key, Object... values) {
    return new MessageFormat(pattern(language, key), language.locale()).format(values);
  }

  /** A text as it is written, with its places. */
  String pattern(Language language, String key) {
    String pattern = bundle(language).getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no text '" + key + "' in " + language.code());
    }
    return pattern;
  }
}
