package tracewalk.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import tracewalk.agent.causes.CauseWeaver;
import tracewalk.agent.choice.Selection;
import tracewalk.agent.runtime.Children;
import tracewalk.agent.runtime.ProgramLine;
import tracewalk.agent.runtime.Programs;
import tracewalk.agent.runtime.Recorder;
import tracewalk.agent.runtime.Settings;
import tracewalk.agent.runtime.secret.Secrets;
import tracewalk.agent.weave.ChildrenWeaver;
import tracewalk.agent.weave.Rules;
import tracewalk.agent.weave.Transformer;

/** One recording of this JVM. Calling it ends it, and answers what there is to say of it. */
final class Session implements Callable<List<String>> {

  private final Instrumentation instrumentation;
  private final Transformer transformer;
  private final LoadedClasses loaded;
  private final CauseWeaver causes;
  private final Ending ending;
  private final boolean attached;

  private Session(
      Instrumentation instrumentation,
      Transformer transformer,
      LoadedClasses loaded,
      CauseWeaver causes,
      Ending ending,
      boolean attached) {
    this.instrumentation = instrumentation;
    this.transformer = transformer;
    this.loaded = loaded;
    this.causes = causes;
    this.ending = ending;
    this.attached = attached;
  }

  /** Records from now on, in a JVM that has run none of the program yet. */
  static Session begin(Options options, Instrumentation instrumentation) {
    return start(options, instrumentation, false);
  }

  /** Records from now on, in a JVM that runs. Called by its name, from another loader. */
  static Callable<List<String>> attach(String arguments, Instrumentation instrumentation) {
    return start(Options.parse(arguments), instrumentation, true);
  }

  private static Session start(Options options, Instrumentation instrumentation, boolean attached) {
    String rulesText = rules(options);
    Rules rules = Rules.parse(rulesText);
    rules.complaints().forEach(Agent::say);
    Path file = OutputFile.choose(options);
    BootRuntime.define(instrumentation);
    Settings.opaque = rules.opaque();
    rules.secrets().forEach(Secrets::also);
    open(options, rulesText, file);
    Selection selection =
        Selection.of(options.includes(), rules.includes(), options.excludes(), rules.excludes());
    Programs.own(selection::isOwn);
    Transformer transformer = new Transformer(Recorder.words(), selection, rules, attached);
    instrumentation.addTransformer(transformer, attached);
    Recorder.warmUp();
    CauseWeaver causes = CauseWeaver.weave(instrumentation, Recorder.words());
    LoadedClasses loaded = new LoadedClasses(instrumentation, transformer, Recorder.words());
    if (attached) {
      loaded.weave();
    }
    if (options.joined()) {
      Children.record(BootRuntime.argument(options.source()), options.source());
      instrumentation.addTransformer(new ChildrenWeaver());
    }
    Ending ending = new Ending(selection, transformer, file, options.joined());
    return new Session(instrumentation, transformer, loaded, causes, ending, attached);
  }

  private static String rules(Options options) {
    Path file = options.rules();
    if (file == null) {
      return "";
    }
    try {
      return Files.readString(file);
    } catch (NoSuchFileException missing) {
      throw new AgentException("expected a rules file, found no such file: " + file);
    } catch (IOException unreadable) {
      throw new AgentException("rules cannot be read: " + unreadable.getMessage());
    }
  }

  private static void open(Options options, String rules, Path file) {
    Settings.file = file.toString();
    Settings.label = Secrets.text(options.label());
    Settings.command = ProgramLine.ofThisJvm();
    Settings.rules = rules;
    Settings.level = Settings.Level.valueOf(options.capture().toUpperCase(Locale.ROOT));
    Settings.open = options.open();
    Settings.memory = (long) options.memory() << 20;
    Settings.exactClock = "exact".equals(options.clock());
    try {
      Recorder.words();
    } catch (ExceptionInInitializerError failed) {
      if (failed.getCause() instanceof UncheckedIOException unwritable) {
        throw new AgentException("recording cannot be written: " + unwritable.getMessage());
      }
      throw failed;
    }
  }

  /** In a JVM that goes on, classes become what they were. */
  @Override
  public List<String> call() {
    if (attached) {
      instrumentation.removeTransformer(transformer);
      loaded.unweave();
      causes.unweave();
    }
    Recorder.close();
    if (attached) {
      Programs.forget();
      return ending.answer();
    }
    ending.tell();
    return List.of();
  }
}
