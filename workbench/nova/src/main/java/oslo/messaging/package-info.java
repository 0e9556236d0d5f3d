/**
 * Remote calls as oslo.messaging makes them: a client sends for a target, a bus carries JSON text,
 * a dispatcher finds the endpoint. Start with {@link oslo.messaging.RPCClient} and {@link
 * oslo.messaging.Bus}.
 */
package oslo.messaging;
