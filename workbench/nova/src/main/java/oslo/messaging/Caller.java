package oslo.messaging;

import java.util.Map;

/** What sends casts and calls: a client, or whatever stands in for one. */
public interface Caller {
  /** The same with some properties of the target replaced: server, version, fanout, timeout. */
  Caller prepare(Map<String, Object> options);

  /** Whether the version cap lets this version out; null asks for the target's own. */
  boolean canSendVersion(String version);

  /** Sends and does not wait. */
  void cast(Object ctxt, String method, Map<String, Object> kwargs);

  /** Sends, waits and answers what the remote method returned. */
  Object call(Object ctxt, String method, Map<String, Object> kwargs);
}
