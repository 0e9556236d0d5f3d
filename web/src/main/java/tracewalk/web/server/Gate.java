package tracewalk.web.server;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lets in requests for this host alone, and tells the browser to keep the page to itself. */
final class Gate {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private final String host;

  Gate(String host) {
    this.host = host;
  }

  void check(Context request) {
    request.header("Content-Security-Policy", POLICY);
    request.header("X-Content-Type-Options", "nosniff");
    request.header("Referrer-Policy", "no-referrer");
    request.header("Cross-Origin-Opener-Policy", "same-origin");
    request.header("Cross-Origin-Resource-Policy", "same-origin");
    if (!serves(request.header("Host"))) {
      request.status(HttpStatus.MISDIRECTED_REQUEST).contentType("text/plain");
      request.result("expected a request for " + host + ", found one for another host\n");
      request.skipRemainingHandlers();
    }
  }

  /** A name that somebody else's DNS points here is refused; numbers cannot be pointed. */
  boolean serves(@Nullable String header) {
    if (header == null) {
      return false;
    }
    String name = header.toLowerCase(Locale.ROOT).replaceFirst(":\\d*$", "");
    return name.equals("localhost")
        || name.equals(host.toLowerCase(Locale.ROOT))
        || name.matches("\\d{1,3}(\\.\\d{1,3}){3}")
        || name.matches("\\[[0-9a-f:.]+]");
  }
}
