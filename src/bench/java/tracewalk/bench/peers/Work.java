package tracewalk.bench.peers;

/**
 * What is done under each recorder.
 *
 * @param name as {@link tracewalk.bench.peers.work.Rounds} knows it
 * @param traced the package whose calls are recorded
 * @param times how often in a round, by a recorder that is not slow
 */
record Work(String name, String traced, int times) {
  static final Work NUMBERS = new Work("numbers", "tracewalk.bench.recorded", 300_000);
  static final Work OBJECTS = new Work("objects", "tracewalk.bench.recorded", 300_000);
  static final Work JACKSON = new Work("Jackson", "com.fasterxml.jackson", 1_000);
  static final Work H2 = new Work("H2", "org.h2", 1_000);
}
