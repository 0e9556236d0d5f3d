package nova.openstack.common;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import runtime.Attributes;
import runtime.Default;

/** Help for programs with commands. */
public final class CliutilsModule {
  private CliutilsModule() {}

  /** Throws {@link MissingArgs} where a parameter without a default gets nothing. */
  public static void validateArgs(Method fn, List<Object> args, Map<String, Object> kwargs) {
    List<String> missing =
        new ArrayList<>(
            Arrays.stream(fn.getParameters())
                .filter(parameter -> !parameter.isAnnotationPresent(Default.class))
                .map(parameter -> Attributes.snake(parameter.getName()))
                .filter(name -> !kwargs.containsKey(name))
                .toList());
    missing.subList(0, Math.min(args.size(), missing.size())).clear();
    if (!missing.isEmpty()) {
      throw new MissingArgs(missing);
    }
  }
}
