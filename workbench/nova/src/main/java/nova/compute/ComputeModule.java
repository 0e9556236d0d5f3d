package nova.compute;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import nova.cells.OptsModule;
import nova.compute.api.API;
import nova.compute.api.HostAPI;
import nova.compute.api.InstanceActionAPI;
import port.PortOf;
import runtime.KeyError;

/** The place where a cell's type decides which API its nova-api talks to. */
@PortOf("nova/compute/__init__.py")
public final class ComputeModule {
  static final Map<String, String> CELL_TYPE_TO_CLS_NAME = new LinkedHashMap<>();

  static {
    CELL_TYPE_TO_CLS_NAME.put("api", "nova.compute.cells_api.ComputeCellsAPI");
    CELL_TYPE_TO_CLS_NAME.put("compute", "nova.compute.api.API");
    CELL_TYPE_TO_CLS_NAME.put(null, "nova.compute.api.API");
  }

  private ComputeModule() {}

  @PortOf("_get_compute_api_class_name#L31-L34")
  static String getComputeApiClassName() {
    String cellType = OptsModule.getCellType();
    if (!CELL_TYPE_TO_CLS_NAME.containsKey(cellType)) {
      throw new KeyError(cellType);
    }
    return CELL_TYPE_TO_CLS_NAME.get(cellType);
  }

  @PortOf("API#L37-L39")
  public static API API(Object... args) {
    String className = getComputeApiClassName();
    return (API) importObject(className, args);
  }

  /** The class of this name from the module of the chosen API. */
  @PortOf("HostAPI#L42-L49")
  public static HostAPI HostAPI(Object... args) {
    String computeApiClassName = getComputeApiClassName();
    Class<?> computeApiClass = importClass(computeApiClassName);
    String className = computeApiClass.getPackageName() + ".HostAPI";
    return (HostAPI) importObject(className, args);
  }

  /** The class of this name from the module of the chosen API. */
  @PortOf("InstanceActionAPI#L52-L59")
  public static InstanceActionAPI InstanceActionAPI(Object... args) {
    String computeApiClassName = getComputeApiClassName();
    Class<?> computeApiClass = importClass(computeApiClassName);
    String className = computeApiClass.getPackageName() + ".InstanceActionAPI";
    return (InstanceActionAPI) importObject(className, args);
  }

  private static Class<?> importClass(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException missing) {
      throw new IllegalStateException("no class " + name, missing);
    }
  }

  /** Arguments that are left out are null, as in the original every one of them has a default. */
  private static Object importObject(String name, Object... args) {
    Constructor<?> constructor = importClass(name).getConstructors()[0];
    try {
      return constructor.newInstance(Arrays.copyOf(args, constructor.getParameterCount()));
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(thrown.getCause());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
