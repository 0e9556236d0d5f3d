package nova;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What nova logs from now on, warnings and worse; it is shown nowhere else meanwhile. */
public final class Logged extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  private static final Logger NOVA = (Logger) LoggerFactory.getLogger("nova");

  private final List<String> lines = new ArrayList<>();

  public Logged() {
    setContext(NOVA.getLoggerContext());
    start();
    NOVA.setLevel(Level.WARN);
    NOVA.setAdditive(false);
    NOVA.addAppender(this);
  }

  @Override
  protected void append(ILoggingEvent event) {
    lines.add(event.getLevel() + " " + event.getLoggerName() + " " + event.getFormattedMessage());
  }

  /** Level, logger and text of each, in order. */
  public List<String> lines() {
    return lines;
  }

  @Override
  public void close() {
    NOVA.detachAppender(this);
    NOVA.setAdditive(true);
    NOVA.setLevel(null);
  }
}
