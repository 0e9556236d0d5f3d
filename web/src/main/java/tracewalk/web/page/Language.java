package tracewalk.web.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages of the page. */
public enum Language {
  EN(Locale.ENGLISH, "en"),
  ZH(Locale.SIMPLIFIED_CHINESE, "zh-Hans");

  private final Locale locale;
  private final String tag;

  Language(Locale locale, String tag) {
    this.locale = locale;
    this.tag = tag;
  }

  /** As it stands in an address and in the names of notes. */
  public String code() {
    return locale.getLanguage();
  }

  /** For the {@code lang} attribute. */
  public String tag() {
    return tag;
  }

  public Locale locale() {
    return locale;
  }

  public Language other() {
    return this == EN ? ZH : EN;
  }

  /** The language of a code such as {@code zh}. */
  public static Optional<Language> of(@Nullable String code) {
    return Arrays.stream(values()).filter(language -> language.code().equals(code)).findFirst();
  }

  /** The first language of an {@code Accept-Language} header that the page speaks, or English. */
  public static Language accepted(@Nullable String header) {
    if (header == null) {
      return EN;
    }
    return Arrays.stream(header.split(","))
        .map(range -> range.strip().split("[-;]", 2)[0].toLowerCase(Locale.ROOT))
        .flatMap(code -> of(code).stream())
        .findFirst()
        .orElse(EN);
  }
}
