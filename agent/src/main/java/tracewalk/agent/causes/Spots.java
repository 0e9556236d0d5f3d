package tracewalk.agent.causes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;

/**
 * Where work and things are handed over and taken up, class by class. Methods are named where all
 * JDKs from 17 on agree, with alternatives where they do not; queues and completions are read.
 */
final class Spots {

  private static final String CONCURRENT = "java/util/concurrent/";
  private static final String FUTURE = CONCURRENT + "CompletableFuture$";
  private static final String FORK_JOIN_SCHEDULE = "java.util.concurrent.ForkJoinPool.schedule";
  private static final String TASK = "(Ljava/util/concurrent/ForkJoinTask;";

  private static final Set<String> QUEUES =
      Set.of(
          "ArrayBlockingQueue",
          "LinkedBlockingQueue",
          "LinkedBlockingDeque",
          "PriorityBlockingQueue",
          "SynchronousQueue",
          "LinkedTransferQueue",
          "DelayQueue",
          "ConcurrentLinkedQueue",
          "ConcurrentLinkedDeque");

  /** The stages of a future that hold a function, and who makes them. */
  private static final Map<String, String> STAGES =
      Map.ofEntries(
          Map.entry("AsyncSupply", "supplyAsync"),
          Map.entry("AsyncRun", "runAsync"),
          Map.entry("UniApply", "thenApply"),
          Map.entry("UniAccept", "thenAccept"),
          Map.entry("UniRun", "thenRun"),
          Map.entry("UniWhenComplete", "whenComplete"),
          Map.entry("UniHandle", "handle"),
          Map.entry("UniExceptionally", "exceptionally"),
          Map.entry("UniComposeExceptionally", "exceptionallyCompose"),
          Map.entry("UniCompose", "thenCompose"),
          Map.entry("BiApply", "thenCombine"),
          Map.entry("BiAccept", "thenAcceptBoth"),
          Map.entry("BiRun", "runAfterBoth"),
          Map.entry("OrApply", "applyToEither"),
          Map.entry("OrAccept", "acceptEither"),
          Map.entry("OrRun", "runAfterEither"));

  private Spots() {}

  static boolean isOfInterest(String internalName) {
    if (internalName.startsWith(FUTURE)) {
      return STAGES.containsKey(internalName.substring(FUTURE.length()));
    }
    return switch (internalName) {
      case "java/lang/Runtime",
          "java/lang/Thread",
          "java/lang/VirtualThread",
          "java/util/Timer",
          "java/util/TimerThread",
          CONCURRENT + "ThreadPoolExecutor",
          CONCURRENT + "ScheduledThreadPoolExecutor",
          CONCURRENT + "ForkJoinPool",
          CONCURRENT + "ForkJoinTask" ->
          true;
      default -> isQueue(internalName);
    };
  }

  private static boolean isQueue(String internalName) {
    return internalName.startsWith(CONCURRENT)
        && QUEUES.contains(internalName.substring(CONCURRENT.length()));
  }

  static List<Spot> of(String internalName, ClassReader reader) {
    if (internalName.startsWith(FUTURE)) {
      return stage(internalName.substring(FUTURE.length()));
    }
    return switch (internalName) {
      case "java/lang/Runtime" -> List.of(Spot.before("beforeHalt", "halt", "(I)", Say.HALTS));
      case "java/lang/Thread" -> List.of(Spot.entry("start", "(", Say.STARTS));
      case "java/lang/VirtualThread" ->
          List.of(Spot.entry("start", "(Ljdk/internal/vm/ThreadContainer;)", Say.STARTS));
      case "java/util/Timer" ->
          List.of(
              Spot.entry("schedule scheduleAtFixedRate", "(Ljava/util/TimerTask;", Say.TIMES),
              Spot.before("start", "<init>", "(", Say.MACHINERY));
      case "java/util/TimerThread" -> List.of(Spot.before("run", "mainLoop", "(", Say.TICKS));
      case CONCURRENT + "ThreadPoolExecutor" -> pool();
      case CONCURRENT + "ScheduledThreadPoolExecutor" ->
          List.of(Spot.before("delayedExecute", "", "(", Say.SCHEDULES));
      case CONCURRENT + "ForkJoinPool" -> forkJoinPool();
      case CONCURRENT + "ForkJoinTask" ->
          List.of(
              Spot.entry("fork", "()", Say.FORKS),
              Spot.entry("doExec", "()", Say.RUNS),
              Spot.returning("doExec", "()", Say.ENDS));
      default -> new QueueScan(reader).spots();
    };
  }

  private static List<Spot> stage(String simpleName) {
    String maker = "java.util.concurrent.CompletableFuture." + STAGES.get(simpleName);
    String body = simpleName.startsWith("Async") ? "run" : "tryFire";
    return List.of(
        Spot.returning("<init>", "(", Say.REGISTERS).as(maker),
        Spot.entry(body, "(", Say.COMPLETES),
        Spot.returning(body, "(", Say.ENDS));
  }

  private static List<Spot> pool() {
    return List.of(
        Spot.entry("execute", "(Ljava/lang/Runnable;)V", Say.EXECUTES),
        Spot.returning("execute", "(Ljava/lang/Runnable;)V", Say.EXECUTED),
        Spot.entry("reject", "(Ljava/lang/Runnable;)V", Say.REJECTS),
        Spot.before("start", "addWorker", "(Ljava/lang/Runnable;", Say.MACHINERY_FOR),
        Spot.before("beforeExecute", "runWorker", "(", Say.WORKS),
        Spot.before("getTask processWorkerExit", "runWorker", "(", Say.IDLES));
  }

  private static List<Spot> forkJoinPool() {
    return List.of(
        Spot.before("externalSubmit poolSubmit", "", "(", Say.SUBMITS),
        Spot.before("externalSubmissionQueue", "externalSubmit", TASK, Say.SUBMITS_FIRST).ifThere(),
        Spot.entry("scheduleDelayedTask", "(", Say.SUBMITS_FIRST).as(FORK_JOIN_SCHEDULE).ifThere(),
        Spot.before("start", "createWorker", "(", Say.MACHINERY));
  }
}
