package tracewalk.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.choice.Selection;
import tracewalk.agent.runtime.Children;
import tracewalk.agent.runtime.ProgramLine;
import tracewalk.agent.runtime.Programs;
import tracewalk.agent.runtime.Recorder;
import tracewalk.agent.runtime.Settings;
import tracewalk.agent.weave.ChildrenWeaver;
import tracewalk.agent.weave.Rules;
import tracewalk.agent.weave.SpawnWeaver;
import tracewalk.agent.weave.Transformer;

/** Starts the recorder before the program's main. */
public final class Agent {

  private static final int WRONG_USAGE = 2;

  /** A JVM may be told twice, by its command line and by its environment. */
  private static boolean started;

  private Agent() {}

  public static void premain(@Nullable String arguments, Instrumentation instrumentation) {
    Options options = Options.parse(arguments == null ? "" : arguments);
    if (started) {
      alreadyStarted(options);
      return;
    }
    started = true;
    try {
      options.complaints().forEach(Agent::say);
      if (options.strict() && !options.complaints().isEmpty()) {
        throw new AgentException("not started, for strict was asked");
      }
      record(options, instrumentation);
    } catch (AgentException refusal) {
      refuse(options, refusal.getMessage());
    } catch (RuntimeException | LinkageError failure) {
      refuse(options, "recording not started: " + failure);
    }
  }

  private static void alreadyStarted(Options options) {
    if (!options.joined()) {
      say("already started: what the agent was told a second time is passed over");
    }
  }

  /** The program runs without a recording, unless it was asked to be strict. */
  private static void refuse(Options options, String why) {
    say(why);
    if (options.strict()) {
      Runtime.getRuntime().halt(WRONG_USAGE);
    }
  }

  static void say(String line) {
    System.err.println("tracewalk: " + line);
  }

  private static void record(Options options, Instrumentation instrumentation) {
    String rulesText = rules(options);
    Rules rules = Rules.parse(rulesText);
    rules.complaints().forEach(Agent::say);
    Path file = OutputFile.choose(options);
    BootRuntime.define(instrumentation);
    Settings.opaque = rules.opaque();
    start(options, rulesText, file);
    Selection selection =
        Selection.of(options.includes(), rules.includes(), options.excludes(), rules.excludes());
    Programs.own(selection::isOwn);
    Transformer transformer = new Transformer(Recorder.words(), selection, rules);
    instrumentation.addTransformer(transformer);
    Recorder.warmUp();
    SpawnWeaver.weave(instrumentation);
    if (options.joined()) {
      Children.record(BootRuntime.argument(options.source()), options.source());
      instrumentation.addTransformer(new ChildrenWeaver());
    }
    Ending ending = new Ending(selection, transformer, file, options.joined());
    ShutdownHook.install(
        () -> {
          Recorder.close();
          ending.tell();
        });
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

  private static void start(Options options, String rules, Path file) {
    Settings.file = file.toString();
    Settings.label = options.label();
    Settings.command = ProgramLine.ofThisJvm();
    Settings.rules = rules;
    Settings.level = Settings.Level.valueOf(options.capture().toUpperCase(Locale.ROOT));
    Settings.open = options.open();
    try {
      Recorder.words();
    } catch (ExceptionInInitializerError failed) {
      if (failed.getCause() instanceof UncheckedIOException unwritable) {
        throw new AgentException("recording cannot be written: " + unwritable.getMessage());
      }
      throw failed;
    }
  }
}
