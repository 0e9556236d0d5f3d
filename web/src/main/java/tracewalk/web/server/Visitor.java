package tracewalk.web.server;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import org.jspecify.annotations.Nullable;
import tracewalk.web.page.Language;

/** What a request says of its reader: the address first, then what was chosen before. */
record Visitor(Language language, String theme) {
  private static final int YEAR = 31_536_000;

  static Visitor of(Context request) {
    Language language =
        Language.of(request.queryParam("lang"))
            .or(() -> Language.of(request.cookie("lang")))
            .orElseGet(() -> Language.accepted(request.header("Accept-Language")));
    String theme = theme(request.queryParam("theme"));
    return new Visitor(language, theme.isEmpty() ? theme(request.cookie("theme")) : theme);
  }

  private static String theme(@Nullable String named) {
    return named != null && (named.equals("dark") || named.equals("light")) ? named : "";
  }

  /** Remembers what the address says. */
  static void remember(Context request) {
    Language.of(request.queryParam("lang")).ifPresent(one -> keep(request, "lang", one.code()));
    String theme = theme(request.queryParam("theme"));
    if (!theme.isEmpty()) {
      keep(request, "theme", theme);
    }
  }

  private static void keep(Context request, String name, String value) {
    if (!value.equals(request.cookie(name))) {
      request.cookie(new Cookie(name, value, "/", YEAR, false, false, null, SameSite.LAX));
    }
  }
}
