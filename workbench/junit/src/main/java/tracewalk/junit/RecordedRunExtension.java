package tracewalk.junit;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import tracewalk.trace.Recording;

/** Gives a test the recording that its parameter's {@link RecordedRun} asks for. */
public final class RecordedRunExtension implements ParameterResolver {
  private static final Namespace OURS = Namespace.create(RecordedRunExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.isAnnotated(RecordedRun.class)
        && parameter.getParameter().getType() == Recording.class;
  }

  @Override
  public Recording resolveParameter(ParameterContext parameter, ExtensionContext context) {
    RecordedRun asked = parameter.findAnnotation(RecordedRun.class).orElseThrow();
    Store store = ofTheClass(context).getStore(OURS);
    Kept kept = store.getOrComputeIfAbsent(asked.toString(), key -> Kept.of(asked), Kept.class);
    return kept.recording();
  }

  /** Tests of a class share what they ask for; it is closed after the last of them. */
  private static ExtensionContext ofTheClass(ExtensionContext context) {
    ExtensionContext at = context;
    while (at.getTestMethod().isPresent()) {
      at = at.getParent().orElseThrow();
    }
    return at;
  }

  /** A recording, and the file that was made for it, if any. */
  private record Kept(Recording recording, TemporaryFile made) implements Store.CloseableResource {

    static Kept of(RecordedRun asked) {
      if (asked.file().isEmpty() == (asked.value() == Void.class)) {
        throw new ParameterResolutionException(
            "expected a main class or a file in @RecordedRun, found "
                + (asked.file().isEmpty() ? "neither" : "both"));
      }
      return asked.file().isEmpty()
          ? recorded(asked)
          : new Kept(Recording.open(Path.of(asked.file())), TemporaryFile.NONE);
    }

    private static Kept recorded(RecordedRun asked) {
      TemporaryFile file = TemporaryFile.create();
      try {
        new ProgramRun(
                asked.value().getName(),
                Arrays.asList(asked.arguments()),
                Arrays.asList(asked.include()),
                asked.capture())
            .record(file.path());
        return new Kept(Recording.open(file.path()), file);
      } catch (RuntimeException failed) {
        file.close();
        throw failed;
      }
    }

    @Override
    public void close() {
      recording.close();
      made.close();
    }
  }
}
