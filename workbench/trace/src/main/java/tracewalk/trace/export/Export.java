package tracewalk.trace.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** A format of another tool's. */
public enum Export {
  /** AppMap JSON. */
  APPMAP {
    @Override
    StepWriter writer(Chosen chosen, OutputStream out) throws IOException {
      return new AppMapWriter(chosen, out);
    }
  },

  /** OpenTelemetry's traces as JSON. */
  OTLP {
    @Override
    StepWriter writer(Chosen chosen, OutputStream out) throws IOException {
      return new Ends(chosen, new OtlpWriter(chosen, out), 1);
    }
  },

  /** Jaeger's own JSON, whose unit of time is the microsecond. */
  JAEGER {
    @Override
    StepWriter writer(Chosen chosen, OutputStream out) throws IOException {
      return new Ends(chosen, new JaegerWriter(chosen, out), 1_000);
    }
  };

  abstract StepWriter writer(Chosen chosen, OutputStream out) throws IOException;

  /** Writes the calls that are chosen; the stream stays open. */
  public void write(Chosen chosen, OutputStream out) throws IOException {
    try {
      StepWriter writer = writer(chosen, out);
      chosen.each(
          (step, kind, call, thread) -> {
            try {
              writer.at(step, kind, call, thread);
            } catch (IOException unwritable) {
              throw new UncheckedIOException(unwritable);
            }
          });
      writer.finish();
    } catch (UncheckedIOException unwritable) {
      throw unwritable.getCause();
    }
  }
}
