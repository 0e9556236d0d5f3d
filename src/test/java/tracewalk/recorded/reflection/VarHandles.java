package tracewalk.recorded.reflection;

import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

/** Fields reached through handles, whose updates call own code. */
public final class VarHandles {

  private volatile int value = start();

  static int start() {
    return 5;
  }

  static int merged(int one, int other) {
    return one * other;
  }

  public static Object run() throws Exception {
    VarHandle handle =
        java.lang.invoke.MethodHandles.lookup().findVarHandle(VarHandles.class, "value", int.class);
    VarHandles object = new VarHandles();
    handle.compareAndSet(object, 5, 6);
    AtomicIntegerFieldUpdater<VarHandles> updater =
        AtomicIntegerFieldUpdater.newUpdater(VarHandles.class, "value");
    return (int) handle.getAndAdd(object, 2)
        + updater.accumulateAndGet(object, 3, VarHandles::merged);
  }
}
