package tracewalk.web.server;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
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
      refuse(request, HttpStatus.MISDIRECTED_REQUEST, "a request for " + host, "another host");
    } else if (changes(request) && !isOwn(request)) {
      refuse(request, HttpStatus.FORBIDDEN, "a form of this page", "another page");
    }
  }

  private static void refuse(Context request, HttpStatus status, String wanted, String found) {
    request.status(status).contentType("text/plain");
    request.result("expected " + wanted + ", found one for or from " + found + "\n");
    request.skipRemainingHandlers();
  }

  private static boolean changes(Context request) {
    return request.method() != HandlerType.GET && request.method() != HandlerType.HEAD;
  }

  /** A browser says from which page a form comes, in one way or the other. */
  private static boolean isOwn(Context request) {
    String origin = request.header("Origin");
    return "same-origin".equals(request.header("Sec-Fetch-Site"))
        || (origin != null && origin.equals("http://" + request.header("Host")));
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
