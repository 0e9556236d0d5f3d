package tracewalk.agent.runtime;

/** Makes the recorder's own threads. */
final class Threads {

  private Threads() {}

  /**
   * A thread outside the program's groups that keeps no JVM alive and no class loader in memory.
   */
  static Thread daemon(Runnable work, String name) {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    while (group.getParent() != null) {
      group = group.getParent();
    }
    Thread thread = new Thread(group, work, name, 0, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(null);
    return thread;
  }
}
