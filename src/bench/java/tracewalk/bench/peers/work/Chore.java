package tracewalk.bench.peers.work;

/** Something that a program does again and again. */
interface Chore {
  /** Does it once and returns something that follows from all of it. */
  long once() throws Exception;
}
