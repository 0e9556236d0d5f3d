package tracewalk.agent.runtime;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Layout;

/**
 * Objects that a text or number shows: enum constants and values of java.base whose own {@code
 * toString} calls nobody back. Only exact classes, for a subclass could be the program's.
 */
final class TextContent {

  private static final Set<Class<?>> READABLE =
      Set.of(
          StringBuilder.class,
          StringBuffer.class,
          AtomicInteger.class,
          AtomicLong.class,
          AtomicBoolean.class,
          java.util.UUID.class,
          java.util.Locale.class,
          java.util.Date.class,
          java.io.File.class,
          java.net.URI.class,
          java.time.Instant.class,
          java.time.Duration.class,
          java.time.Period.class,
          java.time.LocalDate.class,
          java.time.LocalTime.class,
          java.time.LocalDateTime.class,
          java.time.OffsetDateTime.class,
          java.time.ZonedDateTime.class,
          java.time.Year.class,
          java.time.YearMonth.class,
          java.util.regex.Pattern.class);

  private TextContent() {}

  /** Null for a class that is shown by its parts. */
  static @Nullable Content of(Class<?> type) {
    if (Enum.class.isAssignableFrom(type)) {
      return (values, plan, object, id, depth) ->
          values.texted(plan, id, ((Enum<?>) object).name());
    }
    if (type == Class.class) {
      return (values, plan, object, id, depth) ->
          values.texted(plan, id, ((Class<?>) object).getName());
    }
    if (type == BigInteger.class || type == BigDecimal.class) {
      return TextContent::bigNumber;
    }
    return READABLE.contains(type)
        ? (values, plan, object, id, depth) -> values.texted(plan, id, object.toString())
        : null;
  }

  private static void bigNumber(Values values, TypePlan plan, Object object, long id, int depth) {
    boolean whole = object instanceof BigInteger;
    values.bigNumber(
        whole ? Layout.VALUE_BIG_INTEGER : Layout.VALUE_BIG_DECIMAL, object.toString());
  }
}
