package tracewalk.web.replay;

/** Every step of a run, however many. */
record WholeTrack(Run run) implements Track {
  @Override
  public int size() {
    return run.stepCount();
  }

  @Override
  public int rowCount() {
    return run.windowCalls();
  }

  @Override
  public int callsInWindow() {
    return run.windowCalls();
  }

  @Override
  public int stepAt(int ordinal) {
    return Math.max(1, Math.min(size(), ordinal));
  }

  @Override
  public int ordinal(int step) {
    return stepAt(step);
  }

  @Override
  public int next(int step) {
    return stepAt(step + 1);
  }

  @Override
  public int back(int step) {
    return stepAt(step - 1);
  }

  @Override
  public int frame(int callId) {
    return run.firstStep(callId) > 0 ? callId : 0;
  }

  @Override
  public int row(int callId) {
    return frame(callId) == 0 ? -1 : run.placeOf(callId);
  }

  @Override
  public int callAt(int row) {
    return run.windowCall(row);
  }

  @Override
  public int depthAt(int row) {
    int depth = 0;
    int above = run.parent(callAt(row));
    while (above != 0 && run.firstStep(above) > 0) {
      depth++;
      above = run.parent(above);
    }
    return depth;
  }
}
