package tracewalk.web.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import tracewalk.web.page.Language;

/** Reads a language of the page. */
final class LanguageName implements ITypeConverter<Language> {
  @Override
  public Language convert(String name) {
    return Language.of(name)
        .orElseThrow(() -> new TypeConversionException("expected en or zh, found '" + name + "'"));
  }
}
