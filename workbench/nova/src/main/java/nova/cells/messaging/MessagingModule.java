package nova.cells.messaging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nova.cells.utils.UtilsModule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import oslo.config.Opt;
import oslo.messaging.RemoteErrors;
import oslo.serialization.JsonUtils;
import oslo.utils.TimeutilsModule;
import port.PortOf;
import runtime.Kwargs;
import runtime.PythonError;

/** Paths, tables and the text form of errors that the messages share. */
@PortOf("nova/cells/messaging.py")
public final class MessagingModule {
  static final Logger LOG = LoggerFactory.getLogger("nova.cells.messaging");

  public static final List<Opt> CELL_MESSAGING_OPTS =
      List.of(
          Opt.integer("cells", "max_hop_count", 10),
          Opt.str("cells", "scheduler", "nova.cells.scheduler.CellsScheduler"));

  static final String PATH_CELL_SEP = UtilsModule.PATH_CELL_SEP;

  /** Makes a message of one class from the keyword arguments that its text held. */
  @FunctionalInterface
  interface MessageClass {
    BaseMessage create(MessageRunner msgRunner, Map<String, Object> kwargs);
  }

  static final Map<String, MessageClass> CELL_MESSAGE_TYPE_TO_MESSAGE_CLS = new LinkedHashMap<>();
  static final Map<String, Function<MessageRunner, BaseMessageMethods>>
      CELL_MESSAGE_TYPE_TO_METHODS_CLS = new LinkedHashMap<>();

  static {
    CELL_MESSAGE_TYPE_TO_MESSAGE_CLS.put("targeted", TargetedMessage::fromKwargs);
    CELL_MESSAGE_TYPE_TO_MESSAGE_CLS.put("broadcast", BroadcastMessage::fromKwargs);
    CELL_MESSAGE_TYPE_TO_MESSAGE_CLS.put("response", ResponseMessage::fromKwargs);
    CELL_MESSAGE_TYPE_TO_METHODS_CLS.put("targeted", TargetedMessageMethods::new);
    CELL_MESSAGE_TYPE_TO_METHODS_CLS.put("broadcast", BroadcastMessageMethods::new);
    CELL_MESSAGE_TYPE_TO_METHODS_CLS.put("response", ResponseMessageMethods::new);
  }

  static final String REMOTE_POSTFIX = "_Remote";

  private MessagingModule() {}

  /** The way back: responses travel against the path of the request. */
  @PortOf("_reverse_path#L82-L86")
  static String reversePath(String path) {
    List<String> pathParts = new ArrayList<>(Arrays.asList(path.split(PATH_CELL_SEP, -1)));
    Collections.reverse(pathParts);
    return String.join(PATH_CELL_SEP, pathParts);
  }

  /** Where a response goes: to the source, or no further than the neighbour we heard it from. */
  @PortOf("_response_cell_name_from_path#L89-L96")
  static String responseCellNameFromPath(String routingPath, boolean neighborOnly) {
    String path = reversePath(routingPath);
    // As in nova: the length is that of the text, not the number of cells in it.
    if (!neighborOnly || path.length() == 1) {
      return path;
    }
    String[] parts = path.split(PATH_CELL_SEP, -1);
    return String.join(PATH_CELL_SEP, Arrays.asList(parts).subList(0, Math.min(2, parts.length)));
  }

  /** Number of separators in a path. */
  static int hops(String path) {
    return path.split(PATH_CELL_SEP, -1).length - 1;
  }

  /** A date that may have become text on its way. */
  static Instant instant(Object date) {
    return date instanceof String text ? TimeutilsModule.parseIsotime(text) : (Instant) date;
  }

  /** Type, error and trace, as Python's {@code sys.exc_info()}. */
  static List<Object> excInfo(RuntimeException raised) {
    RuntimeException failure = RemoteErrors.asPython(raised);
    return List.of(failure.getClass(), failure, RemoteErrors.trace(failure));
  }

  /** Text of a failure, given as type, error and trace. */
  @PortOf("serialize_remote_exception#L1878-L1915")
  public static String serializeRemoteException(List<?> failureInfo, boolean logFailure) {
    Object tb = failureInfo.get(2);
    RuntimeException failure = (RuntimeException) failureInfo.get(1);
    if (logFailure) {
      LOG.error("Returning exception {} to caller", failure.getMessage());
      LOG.error("{}", tb);
    }

    Map<String, Object> kwargs = Kwargs.of();
    List<Object> args = Collections.singletonList(failure.getMessage());
    String clsName = failure.getClass().getSimpleName();
    String modName = failure.getClass().getPackageName();
    if (failure instanceof PythonError error) {
      kwargs = error.kwargs() == null ? kwargs : error.kwargs();
      args = error.args();
      clsName = error.className();
      modName = error.moduleName();
    }

    // An error that came from another cell goes on under its own name.
    if (clsName.endsWith(REMOTE_POSTFIX) && modName.endsWith(REMOTE_POSTFIX)) {
      clsName = clsName.substring(0, clsName.length() - REMOTE_POSTFIX.length());
      modName = modName.substring(0, modName.length() - REMOTE_POSTFIX.length());
    }

    return JsonUtils.dumps(
        Kwargs.of(
            "class", clsName,
            "module", modName,
            "message", failure.getMessage() == null ? "" : failure.getMessage(),
            "tb", tb,
            "args", args,
            "kwargs", kwargs));
  }

  /** The error that a text stands for: its own type where the module is trusted. */
  @PortOf("deserialize_remote_exception#L1918-L1957")
  public static RuntimeException deserializeRemoteException(
      Object data, List<String> allowedRemoteExmods) {
    // Differs from nova: what nova repeats here from oslo.messaging, to the letter, is called
    // there.
    return RemoteErrors.deserialize(String.valueOf(data), allowedRemoteExmods);
  }
}
