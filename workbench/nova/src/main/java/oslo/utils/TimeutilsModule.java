package oslo.utils;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import runtime.Clock;
import runtime.ValueError;

/** Questions about dates. */
public final class TimeutilsModule {
  private TimeutilsModule() {}

  /** Strictly more than so many seconds ago. */
  public static boolean isOlderThan(Instant before, Number seconds) {
    Duration age = Duration.between(before, Clock.utcnow());
    return age.compareTo(Duration.ofMillis(Math.round(seconds.doubleValue() * 1000))) > 0;
  }

  /** A date in ISO 8601; one without a zone is in UTC, one without a time at midnight. */
  public static Instant parseIsotime(String timestr) {
    String day = timestr.trim().replace(' ', 'T');
    String text = day.matches("\\d{4}-\\d\\d-\\d\\d") ? day + "T00:00" : day;
    try {
      return text.matches(".*([Zz]|[+-]\\d\\d:?\\d\\d)$")
          ? OffsetDateTime.parse(text.replaceAll("([+-]\\d\\d)(\\d\\d)$", "$1:$2")).toInstant()
          : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException malformed) {
      throw new ValueError("Unable to parse date string '" + timestr + "'");
    }
  }
}
