package nova.cells.messaging;

import nova.RequestContext;

/** What code outside this package sees of a message; the original hands out the object itself. */
public interface Message {
  String messageType();

  RequestContext ctxt();

  /** Names of the cells passed so far, ours last. */
  String routingPath();

  /** Whether every nova-cells service of the next cell gets it. */
  boolean fanout();

  String toJson();

  /** Runs it here, passes it on, or both; what comes back depends on the kind of message. */
  Object process();
}
