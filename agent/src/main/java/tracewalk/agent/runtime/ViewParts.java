package tracewalk.agent.runtime;

import org.jspecify.annotations.Nullable;

/** Containers that show another one, or a side of it. */
final class ViewParts extends Parts {

  /** What of the other container is shown. */
  enum Side {
    WHOLE,
    KEYS,
    VALUES
  }

  private final long holder;
  private final Side side;
  private final long offset;
  private final long size;

  private ViewParts(Class<?> type, String holder, Side side, boolean part) {
    super(false);
    this.holder = Offsets.of(type, holder);
    this.side = side;
    this.offset = part ? Offsets.of(type, "offset") : 0;
    this.size = part ? Offsets.of(type, "size") : 0;
  }

  static Parts of(Class<?> type, String holder, Side side) {
    return new ViewParts(type, holder, side, false);
  }

  /** A part of a list. */
  static Parts sublist(Class<?> type) {
    return new ViewParts(type, "root", Side.WHOLE, true);
  }

  @Nullable Object held(Object container) {
    return Offsets.ref(container, holder);
  }

  /** How the other container is read; null if nobody knows. */
  private static @Nullable Parts partsOf(@Nullable Object held) {
    return held != null && TypePlan.of(held.getClass()).content instanceof PartsContent known
        ? known.partsOf(held)
        : null;
  }

  @Override
  boolean isReadable(Object container) {
    return partsOf(held(container)) != null;
  }

  @Override
  boolean hasPairs(Object container) {
    Object held = held(container);
    Parts parts = partsOf(held);
    return side == Side.WHOLE && held != null && parts != null && parts.hasPairs(held);
  }

  @Override
  Order order(Object container) {
    Object held = held(container);
    Parts parts = partsOf(held);
    return held == null || parts == null ? Order.KEPT : parts.order(held);
  }

  @Override
  int size(Object container) {
    Object held = held(container);
    Parts parts = partsOf(held);
    if (size != 0) {
      return Offsets.number(container, size);
    }
    return held == null || parts == null ? 0 : parts.size(held);
  }

  @Override
  void each(Object container, Sink sink) {
    Object held = held(container);
    Parts parts = partsOf(held);
    if (held != null && parts != null) {
      int from = offset == 0 ? 0 : Offsets.number(container, offset);
      parts.each(held, side == Side.WHOLE && size == 0 ? sink : sideOf(container, from, sink));
    }
  }

  private Sink sideOf(Object container, int from, Sink sink) {
    int to = size == 0 ? Integer.MAX_VALUE : from + Offsets.number(container, size);
    return new Sink() {
      private int at;

      @Override
      boolean put(@Nullable Object part, @Nullable Object value) {
        int place = at++;
        return place < from || (place < to && sink.put(side == Side.VALUES ? value : part, null));
      }
    };
  }
}
