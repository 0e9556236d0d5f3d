package oslo.messaging;

import java.util.Map;

/** What callers of a remote interface use: a client, or whatever stands in for one. */
public interface Caller {
  /**
   * The same with some of {@code exchange, topic, namespace, version, server, fanout, timeout,
   * version_cap, retry} replaced.
   */
  Caller prepare(Map<String, Object> kwargs);

  /** Whether the version cap lets this version out; null asks for the target's own. */
  boolean canSendVersion(String version);

  /** Sends and does not wait. */
  void cast(Object ctxt, String method, Map<String, Object> kwargs);

  /** Sends, waits and answers what the remote method returned. */
  Object call(Object ctxt, String method, Map<String, Object> kwargs);
}
