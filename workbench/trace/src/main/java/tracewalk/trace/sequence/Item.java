package tracewalk.trace.sequence;

/** One thing of a diagram, from top to bottom. */
public sealed interface Item {
  /** Tells what it is. */
  void tell(Teller teller);

  /** Is told what a diagram holds, from top to bottom. */
  interface Teller {
    void message(Message message);

    void end(End end);

    void loop(Loop loop);

    void loopEnd();

    void note(Note note);
  }

  /**
   * An arrow.
   *
   * @param step where it happens
   * @param from the number of a participant, from 0
   * @param whole the text without anything cut
   * @param bar how the work of a participant changes by it: 1 it begins at {@code to}, -1 it ends
   *     at {@code from}, 0 neither
   */
  record Message(int step, int from, int to, Arrow arrow, String text, String whole, int bar)
      implements Item {
    @Override
    public void tell(Teller teller) {
      teller.message(this);
    }

    Message alone(String ending, String wholeEnding) {
      return new Message(step, from, to, arrow, text + ending, whole + wholeEnding, 0);
    }
  }

  /** Work ends without an arrow. */
  record End(int step, int participant) implements Item {
    @Override
    public void tell(Teller teller) {
      teller.end(this);
    }
  }

  /** What follows happened several times and is shown once. */
  record Loop(int step, int count) implements Item {
    @Override
    public void tell(Teller teller) {
      teller.loop(this);
    }
  }

  /** The end of what happened several times. */
  record LoopEnd() implements Item {
    @Override
    public void tell(Teller teller) {
      teller.loopEnd();
    }
  }

  /** What a walk says here. */
  record Note(int step, int over, String text) implements Item {
    @Override
    public void tell(Teller teller) {
      teller.note(this);
    }
  }
}
