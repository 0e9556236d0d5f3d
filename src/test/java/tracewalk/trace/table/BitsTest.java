package tracewalk.trace.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BitsTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 63, 64, 511, 512, 513, 5000})
  void bits_countAsASortedSetDoes(int limit) {
    for (int share : new int[] {1, 2, 100}) {
      Random random = new Random(share);
      TreeSet<Integer> set = new TreeSet<>();
      Bits bits = new Bits(limit);
      for (int number = 0; number <= limit; number++) {
        if (random.nextInt(share) == 0) {
          set.add(number);
          bits.set(number);
        }
      }
      bits.counted();
      assertThat(bits.size()).isEqualTo(set.size());
      int place = 0;
      for (int number : set) {
        assertThat(bits.at(place)).isEqualTo(number);
        assertThat(bits.below(number)).isEqualTo(place++);
        assertThat(bits.get(number)).isTrue();
      }
      assertThat(bits.below(limit + 1)).isEqualTo(set.size());
    }
  }
}
