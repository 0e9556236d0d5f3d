package nova.cells.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.cells.state.CellStateManager;
import nova.exception.CellTimeout;
import nova.objects.base.NovaObjectSerializer;
import org.slf4j.Logger;
import oslo.config.CONF;
import oslo.serialization.JsonUtils;
import port.PortOf;
import runtime.Attributes;
import runtime.Empty;
import runtime.EventQueue;
import runtime.Ids;
import runtime.Kwargs;
import runtime.NotImplementedError;
import runtime.Truth;

/**
 * What every message carries. It travels as text and becomes an object again in each cell; making
 * the object is the hop: our name joins the path and the count goes up.
 */
@PortOf("nova/cells/messaging.py::_BaseMessage")
abstract class BaseMessage implements Message {
  static final Logger LOG = MessagingModule.LOG;

  static final List<String> BASE_ATTRS_TO_JSON =
      List.of(
          "message_type",
          "ctxt",
          "method_name",
          "method_kwargs",
          "direction",
          "need_response",
          "fanout",
          "uuid",
          "routing_path",
          "hop_count",
          "max_hop_count");

  final RequestContext ctxt;
  EventQueue<List<Object>> respQueue;
  final MessageRunner msgRunner;
  final CellStateManager stateManager;
  final List<String> baseAttrsToJson;
  final String ourPathPart;
  final String uuid;
  final String methodName;
  final Map<String, Object> methodKwargs;
  final String direction;
  final boolean needResponse;
  boolean fanout;
  String routingPath;
  int hopCount;
  final int maxHopCount;
  boolean isBroadcast;
  final List<Object> nextHops;
  final NovaObjectSerializer serializer;

  /** Those of {@code kwargs} that no message knows are ignored. */
  @PortOf("__init__#L146-L177")
  BaseMessage(
      MessageRunner msgRunner,
      RequestContext ctxt,
      String methodName,
      Map<String, Object> methodKwargs,
      String direction,
      Map<String, Object> kwargs) {
    this.ctxt = ctxt;
    this.respQueue = null;
    this.msgRunner = msgRunner;
    this.stateManager = msgRunner.stateManager;
    this.baseAttrsToJson = new ArrayList<>(BASE_ATTRS_TO_JSON);
    // Through the runner rather than the configuration: tests put other names there.
    this.ourPathPart = msgRunner.ourName;
    String uuid = (String) kwargs.get("uuid");
    if (uuid == null) {
      uuid = Ids.uuid4();
    }
    this.uuid = uuid;
    this.methodName = methodName;
    this.methodKwargs = methodKwargs;
    this.direction = direction;
    this.needResponse = Truth.of(kwargs.get("need_response"));
    this.fanout = Truth.of(kwargs.get("fanout"));
    this.routingPath = (String) kwargs.get("routing_path");
    this.hopCount = ((Number) Kwargs.get(kwargs, "hop_count", 0)).intValue();
    Number maxHopCount = (Number) kwargs.get("max_hop_count");
    if (maxHopCount == null) {
      maxHopCount = CONF.integer("cells", "max_hop_count");
    }
    this.maxHopCount = maxHopCount.intValue();
    this.isBroadcast = false;
    appendHop();
    this.nextHops = new ArrayList<>();
    this.respQueue = null;
    this.serializer = new NovaObjectSerializer();
  }

  @PortOf("__repr__#L179-L182")
  @Override
  public String toString() {
    Map<String, Object> dict = toDict();
    dict.remove("method_kwargs");
    return "<_" + getClass().getSimpleName() + ": " + dict + ">";
  }

  @Override
  public RequestContext ctxt() {
    return ctxt;
  }

  @Override
  public String routingPath() {
    return routingPath;
  }

  @Override
  public boolean fanout() {
    return fanout;
  }

  @PortOf("_append_hop#L184-L189")
  void appendHop() {
    String routingPath =
        this.routingPath != null && !this.routingPath.isEmpty()
            ? this.routingPath + MessagingModule.PATH_CELL_SEP
            : "";
    this.routingPath = routingPath + ourPathPart;
    this.hopCount += 1;
  }

  /** Runs the message's method in this cell; a failure becomes a response like any other. */
  @PortOf("_process_locally#L191-L206")
  Response processLocally() {
    Object respValue;
    boolean failure;
    try {
      respValue = msgRunner.processMessageLocally(this);
      failure = false;
    } catch (RuntimeException e) {
      respValue = MessagingModule.excInfo(e);
      failure = true;
      LOG.error("Error processing message locally", e);
    }
    return new Response(ctxt, routingPath, respValue, failure);
  }

  @PortOf("_setup_response_queue#L208-L210")
  void setupResponseQueue() {
    this.respQueue = msgRunner.setupResponseQueue(this);
  }

  @PortOf("_cleanup_response_queue#L212-L216")
  void cleanupResponseQueue() {
    if (respQueue != null) {
      msgRunner.cleanupResponseQueue(this);
      this.respQueue = null;
    }
  }

  /**
   * Every item of the queue is a list of texts; all of them in one list, or null without a queue.
   */
  @PortOf("_wait_for_json_responses#L218-L238")
  List<Object> waitForJsonResponses(int numResponses) {
    if (respQueue == null) {
      return null;
    }
    List<Object> responses = new ArrayList<>();
    int waitTime = CONF.integer("cells", "call_timeout");
    try {
      for (int x = 0; x < numResponses; x++) {
        // As in nova: the time-out is that of one item, not of all.
        List<Object> jsonResponses = respQueue.get(waitTime);
        responses.addAll(jsonResponses);
      }
    } catch (Empty e) {
      throw new CellTimeout();
    } finally {
      cleanupResponseQueue();
    }
    return responses;
  }

  /** Returns the responses where this cell is the source, else sends them towards it. */
  @PortOf("_send_json_responses#L240-L270")
  List<Response> sendJsonResponses(
      List<Object> jsonResponses, boolean neighborOnly, boolean fanout) {
    if (!needResponse) {
      return null;
    }
    if (sourceIsUs()) {
      List<Response> responses = new ArrayList<>();
      for (Object jsonResponse : jsonResponses) {
        responses.add(Response.fromJson(ctxt, (String) jsonResponse));
      }
      return responses;
    }
    String direction = "up".equals(this.direction) ? "down" : "up";
    Map<String, Object> responseKwargs =
        Kwargs.of("orig_message", toJson(), "responses", jsonResponses);
    String targetCell = MessagingModule.responseCellNameFromPath(routingPath, neighborOnly);
    ResponseMessage response =
        msgRunner.createResponseMessage(
            ctxt, direction, targetCell, uuid, responseKwargs, Kwargs.of("fanout", fanout));
    response.process();
    return null;
  }

  /** Returns the response where this cell is the source, else sends it towards it. */
  @PortOf("_send_response#L272-L286")
  Object sendResponse(Response response, boolean neighborOnly) {
    if (!needResponse) {
      return null;
    }
    if (sourceIsUs()) {
      return response;
    }
    sendJsonResponses(new ArrayList<>(List.of(response.toJson())), neighborOnly, false);
    return null;
  }

  @PortOf("_send_response_from_exception#L288-L293")
  Object sendResponseFromException(List<Object> excInfo) {
    Response response = new Response(ctxt, routingPath, excInfo, true);
    return sendResponse(response, false);
  }

  @PortOf("_to_dict#L295-L300")
  Map<String, Object> toDict() {
    Map<String, Object> dict = Kwargs.of();
    for (String key : baseAttrsToJson) {
      dict.put(key, Attributes.get(this, key));
    }
    return dict;
  }

  @PortOf("to_json#L302-L312")
  @Override
  public String toJson() {
    Map<String, Object> dict = toDict();
    dict.put("ctxt", ctxt.toDict());
    // As in nova: what is sent replaces what the message held, and is what runs here afterwards.
    @SuppressWarnings("unchecked")
    Map<String, Object> methodKwargs = (Map<String, Object>) dict.get("method_kwargs");
    methodKwargs.replaceAll((k, v) -> serializer.serializeEntity(ctxt, v));
    return JsonUtils.dumps(dict);
  }

  /** Whether this cell made the message. */
  @PortOf("source_is_us#L314-L316")
  boolean sourceIsUs() {
    return routingPath.equals(ourPathPart);
  }

  @PortOf("process#L318-L324")
  @Override
  public Object process() {
    throw new NotImplementedError(null);
  }
}
