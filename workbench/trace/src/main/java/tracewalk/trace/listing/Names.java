package tracewalk.trace.listing;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a listing names what has no name of its own: as recorded, or by first appearance. */
class Names {
  static final Names RECORDED = new Names();

  /** Objects have no names. */
  static final Names NO_OBJECTS =
      new Names() {
        @Override
        long object(long id) {
          return 0;
        }
      };

  /** The name of an object, or 0 if it has none. */
  long object(long id) {
    return id;
  }

  int call(int id) {
    return id;
  }

  int link(int link) {
    return link;
  }

  int seq(int seq) {
    return seq;
  }

  String thread(String thread) {
    return thread;
  }

  @Nullable String process(@Nullable String process) {
    return process;
  }

  String type(String type) {
    return type;
  }

  boolean timed() {
    return true;
  }

  /** Names by first appearance, which do not tell one run from another. */
  static final class Normalised extends Names {
    private final Map<Long, Long> objects = new HashMap<>();
    private final Map<Integer, Integer> calls = new HashMap<>();
    private final Map<Integer, Integer> links = new HashMap<>();
    private final Map<String, String> threads = new HashMap<>();
    private final Map<String, String> processes = new HashMap<>();
    private int seq;

    @Override
    long object(long id) {
      return objects.computeIfAbsent(id, none -> objects.size() + 1L);
    }

    @Override
    int call(int id) {
      return calls.computeIfAbsent(id, none -> calls.size() + 1);
    }

    @Override
    int link(int link) {
      return links.computeIfAbsent(link, none -> links.size() + 1);
    }

    @Override
    int seq(int ignored) {
      return ++seq;
    }

    @Override
    String thread(String thread) {
      return threads.computeIfAbsent(thread, none -> "t" + (threads.size() + 1));
    }

    @Override
    @Nullable String process(@Nullable String process) {
      return process == null
          ? null
          : processes.computeIfAbsent(process, none -> "p" + (processes.size() + 1));
    }

    /** The number that the virtual machine gives to a lambda's class is left out. */
    @Override
    String type(String type) {
      int lambda = type.indexOf("$$Lambda");
      return lambda < 0 ? type : type.substring(0, lambda + "$$Lambda".length());
    }

    @Override
    boolean timed() {
      return false;
    }
  }
}
