package tracewalk.agent.weave;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import tracewalk.agent.causes.PutMethods;
import tracewalk.agent.runtime.PutSites;
import tracewalk.agent.runtime.Words;

/** Numbers the places in one class from which a recorded method may be called. */
final class CallSites {

  /** Classes of the JDK that programs extend and then call by this type. */
  private static final Set<String> EXTENDED =
      Set.of(
          "java/lang/Object",
          "java/lang/Thread",
          "java/lang/Throwable",
          "java/lang/Exception",
          "java/lang/RuntimeException",
          "java/lang/Number",
          "java/lang/ClassLoader",
          "java/lang/ThreadLocal",
          "java/lang/ClassValue",
          "java/util/TimerTask",
          "java/util/AbstractList",
          "java/util/AbstractMap",
          "java/util/AbstractSet",
          "java/util/AbstractCollection",
          "java/util/concurrent/FutureTask",
          "java/util/concurrent/ForkJoinTask",
          "java/util/concurrent/RecursiveTask",
          "java/util/concurrent/RecursiveAction",
          "java/io/InputStream",
          "java/io/OutputStream",
          "java/io/Reader",
          "java/io/Writer");

  private static final String RECORDER = "tracewalk/agent/runtime/";

  private record Site(int method, int line, String owner, String name) {}

  private final Words words;
  private final Map<Site, Integer> numbers = new HashMap<>();

  CallSites(Words words) {
    this.words = words;
  }

  /** 0 if nothing of the program's can be called here. */
  int number(int method, int opcode, String owner, String name, int line) {
    boolean puts = putsIntoQueue(owner, name);
    if (line == 0 || !(puts || reachesProgram(opcode, owner))) {
      return 0;
    }
    int number =
        numbers.computeIfAbsent(
            new Site(method, line, owner, name),
            site -> words.site(method, line, owner.replace('/', '.'), name));
    if (puts) {
      PutSites.add(number);
    }
    return number;
  }

  private static boolean putsIntoQueue(String owner, String name) {
    return PutMethods.has(name)
        && owner.startsWith("java/util/")
        && (owner.endsWith("Queue") || owner.endsWith("Deque"));
  }

  private static boolean reachesProgram(int opcode, String owner) {
    if (owner.startsWith("[") || owner.startsWith(RECORDER)) {
      return false;
    }
    boolean jdk =
        owner.startsWith("java/") || owner.startsWith("javax/") || owner.startsWith("jdk/");
    return !jdk
        || opcode == Opcodes.INVOKEINTERFACE
        || (opcode == Opcodes.INVOKEVIRTUAL && EXTENDED.contains(owner));
  }
}
