package tracewalk.recorded;

import java.util.List;

/**
 * Runners pass on to themselves and to each other; all they are asked for follows from a number.
 */
public final class Relay {

  private static final int ROUNDS = 60;
  private static final int DEPTH = 90;

  /** How a runner feels. */
  enum Mood {
    FRESH,
    TIRED
  }

  /** Declares all methods, also of those who extend it. */
  static class Runner {
    private final int number;

    Runner(int number) {
      this.number = number;
    }

    int pass(int me, List<Runner> team, int left) {
      if (left == 0) {
        return me;
      }
      Runner next = left % 7 == 0 ? team.get(left % team.size()) : this;
      return next.pass(next.number, team, left - 1) + me - next.number;
    }

    String name(int me) {
      return "runner " + me;
    }

    boolean leads(long me) {
      return me == 0;
    }

    double speed(int me) {
      return me / 2.0;
    }

    Mood mood(Integer me) {
      return Mood.values()[me % 2];
    }

    Object kind(int me) {
      return me % 2 == 0 ? Runner.class : Sprinter.class;
    }

    char initial(int me) {
      return (char) ('a' + me);
    }

    void ask() {
      name(number);
      leads(number);
      speed(number);
      mood(number);
      kind(number);
      initial(number);
    }
  }

  /** Whose class declares none of them. */
  static final class Sprinter extends Runner {
    Sprinter(int number) {
      super(number);
    }
  }

  private Relay() {}

  public static void main(String[] arguments) {
    List<Runner> team =
        List.of(new Runner(0), new Sprinter(1), new Runner(2), new Sprinter(3), new Runner(4));
    for (int round = 0; round < ROUNDS; round++) {
      Runner first = team.get(round % team.size());
      first.pass(first.number, team, DEPTH);
      team.forEach(Runner::ask);
    }
  }
}
