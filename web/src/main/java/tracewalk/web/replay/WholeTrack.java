package tracewalk.web.replay;

/** All steps and calls of the window. */
final class WholeTrack extends Track {
  WholeTrack(Run run) {
    super(run);
  }

  @Override
  public int size() {
    return run.stepCount();
  }

  @Override
  public int rowCount() {
    return run.windowCalls();
  }

  @Override
  int at(int place) {
    return place + 1;
  }

  @Override
  int before(int step) {
    return step - 1;
  }

  @Override
  public boolean shows(int step) {
    return true;
  }

  @Override
  public int frame(int callId) {
    return callId != 0 && run.windowPlace(callId) >= 0 ? callId : 0;
  }

  @Override
  int rowOf(int call) {
    return run.windowPlace(call);
  }

  @Override
  public int callAt(int row) {
    return run.windowCall(row);
  }

  @Override
  public int depthAt(int row) {
    return run.depth(callAt(row));
  }
}
