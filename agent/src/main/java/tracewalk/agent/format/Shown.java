package tracewalk.agent.format;

/**
 * Where a receiver stands.
 *
 * @param payload of the entry that shows it; it comes first there
 * @param method that is entered there
 */
record Shown(Bytes payload, int method) {}
