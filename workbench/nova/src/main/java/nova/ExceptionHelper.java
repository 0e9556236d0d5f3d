package nova;

import java.util.List;
import java.util.Map;
import port.PortOf;
import runtime.Attributes;
import runtime.Callable;
import runtime.DynamicAttributes;

/** Wraps an object whose methods announce some of their exceptions as expected. */
@PortOf("nova/utils.py::ExceptionHelper")
public final class ExceptionHelper implements DynamicAttributes {

  private final Object target;

  public ExceptionHelper(Object target) {
    this.target = target;
  }

  /** Differs from nova: an expected exception is thrown as itself, so there is none to unwrap. */
  @Override
  @PortOf("__getattr__#L1094-L1103")
  public Object getattr(String name) {
    Callable func = Attributes.method(target, name);
    return (Callable) (List<Object> args, Map<String, Object> kwargs) -> func.call(args, kwargs);
  }
}
