package nova;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import port.PortOf;
import runtime.Callable;
import runtime.PythonError;
import runtime.Site;

/** Lets code from outside run before and after named methods. */
@PortOf("nova/hooks.py")
public final class HooksModule {

  private static final Logger LOG = LoggerFactory.getLogger("nova.hooks");

  private HooksModule() {}

  /** Work around one named method; either part may do nothing. */
  public interface Hook {
    default void pre(List<Object> args, Map<String, Object> kwargs) {}

    default void post(Object rv, List<Object> args, Map<String, Object> kwargs) {}
  }

  /** What a hook throws to end the hooked method as well. */
  @PortOf("nova/hooks.py::FatalHookException")
  public static class FatalHookException extends PythonError {
    private static final long serialVersionUID = 1L;

    public FatalHookException(String message) {
      super(message);
    }
  }

  /** The hooks of one cell, by name of the method. */
  private static final class Hooks {
    private final Map<String, List<Hook>> byName = new LinkedHashMap<>();
  }

  /** Differs from nova: hooks are named in the program, not found among installed packages. */
  public static void register(String name, Hook hook) {
    hooks().computeIfAbsent(name, key -> new ArrayList<>()).add(hook);
  }

  /** The method with the hooks of this name around it. */
  @PortOf("add_hook#L132-L155")
  public static Callable addHook(String name, Callable f) {
    return (args, kwargs) -> inner(name, f, args, kwargs);
  }

  @PortOf("add_hook.outer.inner#L140-L152")
  private static Object inner(
      String name, Callable f, List<Object> args, Map<String, Object> kwargs) {
    List<Hook> hooks = hooks().getOrDefault(name, List.of());
    hooks.forEach(hook -> run(name, "pre", hook, () -> hook.pre(args, kwargs)));
    Object rv = f.call(args, kwargs);
    hooks.forEach(hook -> run(name, "post", hook, () -> hook.post(rv, args, kwargs)));
    return rv;
  }

  @PortOf("nova/hooks.py::HookManager._run#L75-L102")
  private static void run(String name, String type, Hook hook, Runnable work) {
    LOG.debug("Running {} {}-hook: {}", name, type, hook);
    try {
      work.run();
    } catch (FatalHookException e) {
      LOG.error("Fatal Exception running {} {}-hook: {}", name, type, hook, e);
      throw e;
    } catch (RuntimeException e) {
      LOG.error("Exception running {} {}-hook: {}", name, type, hook, e);
    }
  }

  @PortOf("reset#L158-L160")
  public static void reset() {
    hooks().clear();
  }

  private static Map<String, List<Hook>> hooks() {
    return Site.current().attribute(Hooks.class, Hooks::new).byName;
  }
}
