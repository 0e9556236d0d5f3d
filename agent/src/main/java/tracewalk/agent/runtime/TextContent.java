package tracewalk.agent.runtime;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URL;
import java.nio.Buffer;
import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Layout;

/**
 * Objects that a text or number shows: enum constants, classes, and values of the JDK whose own
 * {@code toString} calls nobody back and takes no lock. Only exact classes, for a subclass could be
 * the program's, unless a field has it all.
 */
final class TextContent implements Content {

  private static final Set<String> READABLE =
      Set.of(
          "java.util.concurrent.atomic.AtomicInteger",
          "java.util.concurrent.atomic.AtomicLong",
          "java.util.concurrent.atomic.AtomicBoolean",
          "java.util.concurrent.atomic.LongAdder",
          "java.util.concurrent.atomic.DoubleAdder",
          "java.util.UUID",
          "java.util.Locale",
          "java.util.Currency",
          "java.io.File",
          "java.net.URI",
          "java.net.Inet4Address",
          "java.net.Inet6Address",
          "java.time.Instant",
          "java.time.Duration",
          "java.time.Period",
          "java.time.LocalDate",
          "java.time.LocalTime",
          "java.time.LocalDateTime",
          "java.time.OffsetTime",
          "java.time.OffsetDateTime",
          "java.time.ZonedDateTime",
          "java.time.Year",
          "java.time.YearMonth",
          "java.time.MonthDay",
          "java.time.ZoneOffset",
          "java.time.ZoneRegion",
          "java.util.regex.Pattern",
          "sun.nio.fs.UnixPath",
          "sun.nio.fs.WindowsPath");

  private static final int MOST_BITS = 4096;
  private static final long DATE = Offsets.of(Date.class, "fastTime");
  private static final long CALENDAR = Offsets.of(Calendar.class, "time");

  /** What kind of object is shown by a text. */
  private enum Kind {
    CONSTANT,
    CLASS,
    WHOLE_NUMBER,
    DECIMAL_NUMBER,
    DATE,
    CALENDAR,
    THREAD,
    URL,
    BUFFER,
    OWN_TEXT
  }

  private final Kind kind;

  private TextContent(Kind kind) {
    this.kind = kind;
  }

  /** What shows an object for as long as it lives; null for an object whose text may change. */
  static @Nullable String constant(Object object) {
    if (object instanceof Enum<?> constant) {
      return constant.name();
    }
    return object instanceof Class<?> type ? type.getName() : null;
  }

  /** Null for a class that is shown by its parts. */
  static @Nullable Content of(Class<?> type) {
    Kind kind = kind(type);
    return kind == null ? null : new TextContent(kind);
  }

  private static @Nullable Kind kind(Class<?> type) {
    if (Enum.class.isAssignableFrom(type)) {
      return Kind.CONSTANT;
    } else if (type == Class.class) {
      return Kind.CLASS;
    } else if (type == BigInteger.class) {
      return Kind.WHOLE_NUMBER;
    } else if (type == BigDecimal.class) {
      return Kind.DECIMAL_NUMBER;
    } else if (Date.class.isAssignableFrom(type)) {
      return Kind.DATE;
    } else if (Calendar.class.isAssignableFrom(type)) {
      return Kind.CALENDAR;
    } else if (Thread.class.isAssignableFrom(type) && Contents.isJdk(type)) {
      return Kind.THREAD;
    } else if (type == URL.class) {
      return Kind.URL;
    } else if (Buffer.class.isAssignableFrom(type)) {
      return Kind.BUFFER;
    }
    return READABLE.contains(type.getName()) && type.getClassLoader() == null
        ? Kind.OWN_TEXT
        : null;
  }

  @Override
  public void write(Values values, TypePlan plan, Object object, long id, int depth) {
    switch (kind) {
      case WHOLE_NUMBER -> {
        BigInteger number = (BigInteger) object;
        number(values, plan, id, Layout.VALUE_BIG_INTEGER, number, number.bitLength());
      }
      case DECIMAL_NUMBER -> {
        BigDecimal number = (BigDecimal) object;
        int bits = number.unscaledValue().bitLength();
        number(values, plan, id, Layout.VALUE_BIG_DECIMAL, number, bits);
      }
      default -> values.texted(plan, id, text(object));
    }
  }

  /** A number of very many digits would take its time. */
  private static void number(
      Values values, TypePlan plan, long id, int tag, Number number, int bits) {
    if (bits > MOST_BITS) {
      values.head(Layout.OBJECT_CUT, plan.type, id);
    } else {
      values.bigNumber(tag, number.toString());
    }
  }

  private String text(Object object) {
    return switch (kind) {
      case CONSTANT -> ((Enum<?>) object).name();
      case CLASS -> ((Class<?>) object).getName();
      case DATE -> Instant.ofEpochMilli(Memory.UNSAFE.getLong(object, DATE)).toString();
      case CALENDAR -> Instant.ofEpochMilli(Memory.UNSAFE.getLong(object, CALENDAR)).toString();
      case THREAD -> ((Thread) object).getName();
      case URL -> address((URL) object);
      case BUFFER -> {
        Buffer buffer = (Buffer) object;
        yield "position "
            + buffer.position()
            + " of "
            + buffer.limit()
            + " of "
            + buffer.capacity();
      }
      default -> object.toString();
    };
  }

  /** Not asked of the handler, which may be the program's. */
  private static String address(URL url) {
    String authority = url.getAuthority();
    String ref = url.getRef();
    return url.getProtocol()
        + ":"
        + (authority == null || authority.isEmpty() ? "" : "//" + authority)
        + url.getFile()
        + (ref == null ? "" : "#" + ref);
  }
}
