package nova.cells.messaging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What is logged until it is closed, by all loggers and of every level. */
final class LoggedLines implements AutoCloseable {
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Level before = root.getLevel();
  private final ListAppender<ILoggingEvent> events = new ListAppender<>();

  LoggedLines() {
    events.start();
    root.addAppender(events);
    root.setLevel(Level.DEBUG);
  }

  /** Level, text and, if there is one, the error. */
  List<String> lines() {
    return events.list.stream().map(LoggedLines::line).toList();
  }

  private static String line(ILoggingEvent event) {
    String error =
        event.getThrowableProxy() == null
            ? ""
            : " <" + event.getThrowableProxy().getClassName().replaceFirst(".*\\.", "") + ">";
    return event.getLevel() + " " + event.getFormattedMessage() + error;
  }

  @Override
  public void close() {
    root.detachAppender(events);
    root.setLevel(before);
  }
}
