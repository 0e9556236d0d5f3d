package oslo.messaging;

/** One broker of a transport URL; null parts were not given. */
public record TransportHost(String hostname, Integer port, String username, String password) {}
