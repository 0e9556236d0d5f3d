package tracewalk.trace.index;

import java.util.Arrays;

/** In which order threads took turns in the block that is being built. */
final class Turns {
  private int[] lanes = new int[64];
  private int[] counts = new int[64];
  private long[] times = new long[64];
  private int size;
  private boolean odd;

  /** Counts one more event of a lane of the block. */
  void add(int lane, boolean late, long time) {
    if (!late && size > 0 && lanes[size - 1] == lane) {
      counts[size - 1]++;
      return;
    }
    if (size == lanes.length) {
      lanes = Arrays.copyOf(lanes, size * 2);
      counts = Arrays.copyOf(counts, size * 2);
      times = Arrays.copyOf(times, size * 2);
    }
    odd |= late;
    lanes[size] = lane;
    counts[size] = 1;
    times[size++] = late ? time : RunTable.OWN_TIME;
  }

  /** Ends a block; what the events' times do not tell is written down. */
  void end(RunTable runs) {
    for (int turn = 0; odd && turn < size; turn++) {
      runs.add(lanes[turn], counts[turn], times[turn]);
    }
    size = 0;
    odd = false;
  }
}
