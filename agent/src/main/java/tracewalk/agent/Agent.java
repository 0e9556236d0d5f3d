package tracewalk.agent;

import java.lang.instrument.Instrumentation;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Starts the recorder: before the program's main, or in a program that runs. */
public final class Agent {

  private static final int WRONG_USAGE = 2;

  /** What ends the recording that is being made. */
  private static @Nullable Callable<List<String>> session;

  private static boolean startedWithTheJvm;
  private static boolean attached;
  private static boolean endsWithTheJvm;
  private static int recordings;

  private Agent() {}

  public static synchronized void premain(
      @Nullable String arguments, Instrumentation instrumentation) {
    Options options = Options.parse(arguments == null ? "" : arguments);
    if (startedWithTheJvm) {
      alreadyStarted(options);
      return;
    }
    startedWithTheJvm = true;
    try {
      options.complaints().forEach(Agent::say);
      if (options.strict() && !options.complaints().isEmpty()) {
        throw new AgentException("not started, for strict was asked");
      }
      if (options.gone()) {
        throw new AgentException("not started, for nobody waits for the recording");
      }
      recordings++;
      session = Session.begin(options, instrumentation);
      endWithTheJvm();
    } catch (AgentException refusal) {
      refuse(options, refusal.getMessage());
    } catch (RuntimeException | LinkageError failure) {
      refuse(options, "recording not started: " + failure);
    }
  }

  /** A JVM may be told twice, by its command line and by its environment. */
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

  /** Attaches, or detaches again; what came of it is left in a file for who asked. */
  public static synchronized void agentmain(
      @Nullable String arguments, Instrumentation instrumentation) {
    Options options = Options.parse(arguments == null ? "" : arguments);
    Answer answer = new Answer(options.answer());
    try {
      if (options.detach()) {
        answer.give(detach());
      } else {
        attach(String.valueOf(arguments), options, instrumentation);
        answer.give(List.of());
      }
    } catch (AgentException refusal) {
      answer.refuse(refusal.getMessage());
    } catch (RuntimeException | LinkageError failure) {
      answer.refuse("failed: " + failure);
    }
  }

  private static void attach(String arguments, Options options, Instrumentation instrumentation) {
    if (session != null) {
      throw new AgentException("it is being recorded already");
    }
    if (!options.complaints().isEmpty()) {
      throw new AgentException(String.join("; ", options.complaints()));
    }
    session = Edition.attach(recordings++, arguments, instrumentation);
    attached = true;
    endWithTheJvm();
  }

  private static void endWithTheJvm() {
    if (!endsWithTheJvm) {
      endsWithTheJvm = true;
      ShutdownHook.install(Agent::end);
    }
  }

  private static List<String> detach() {
    if (session == null) {
      throw new AgentException("it is not being recorded");
    }
    if (!attached) {
      throw new AgentException("its recording began with it and ends with it");
    }
    return ended();
  }

  private static synchronized void end() {
    if (session != null) {
      ended();
    }
  }

  private static List<String> ended() {
    Callable<List<String>> ending = session;
    session = null;
    try {
      return ending == null ? List.of() : ending.call();
    } catch (Exception failure) {
      throw new AgentException("the recording did not end well: " + failure);
    }
  }
}
