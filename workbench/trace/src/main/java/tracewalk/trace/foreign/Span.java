package tracewalk.trace.foreign;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call of a format that tells calls in any order, with beginning and end. */
final class Span {
  private static final byte[] NOTHING = {};

  /** A message or hand-over from one call to another. */
  record Link(Span to, long at, String kind, String what, int number) {}

  final int group;
  final int order;
  long start;
  long end;
  int method;
  byte[] values = NOTHING;
  byte @Nullable [] result;
  @Nullable String thrown;
  @Nullable String thrownMessage;
  @Nullable Span parent;
  int depth;

  /** False if it never ended. */
  boolean ended = true;

  /** Where it is put: on a lane, within another. */
  int lane = -1;

  @Nullable Span within;

  /** The call that it stands in, by time alone. */
  @Nullable Span around;

  private @Nullable List<Link> sends;
  private @Nullable List<Link> receipts;

  /**
   * @param group the thread, or what stands for it
   * @param order its place in the file
   */
  Span(int group, int order, long start, long end) {
    this.group = group;
    this.order = order;
    this.start = start;
    this.end = end;
  }

  /** Whether another can be told within it. */
  boolean encloses(Span other) {
    return start <= other.start && other.end <= end;
  }

  List<Link> sends() {
    return sends == null ? List.of() : sends;
  }

  List<Link> receipts() {
    return receipts == null ? List.of() : receipts;
  }

  void send(Link link) {
    sends = sends == null ? new ArrayList<>(1) : sends;
    sends.add(link);
    link.to().receive(link);
  }

  private void receive(Link link) {
    receipts = receipts == null ? new ArrayList<>(1) : receipts;
    receipts.add(link);
  }
}
