package tracewalk.agent.runtime;

import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Layout;

/** Writes a container: the fields that a program's subclass has added, then its parts. */
final class PartsContent implements Content {

  private final Parts parts;

  PartsContent(Parts parts) {
    this.parts = parts;
  }

  /** How such a container is read; null if this one cannot be. */
  @Nullable Parts partsOf(Object container) {
    return parts.isReadable(container) ? parts : null;
  }

  @Override
  public void write(Values values, TypePlan plan, Object object, long id, int depth) {
    if (!parts.isReadable(object)) {
      wrapped(values, plan, object, id, depth);
      return;
    }
    boolean pairs = parts.hasPairs(object);
    int fields = Contents.ownFields(object);
    int kind = pairs ? Layout.OBJECT_ENTRIES : Layout.OBJECT_ITEMS;
    int flags = values.head(kind | fields, plan, id, parts.size(object));
    if (fields != 0 && FieldTable.of(object.getClass()).write(values, object, depth)) {
      values.flag(flags, Layout.OBJECT_CUT);
    }
    PartWriter writer = new PartWriter(values, pairs, flags, depth);
    try {
      Sorted.each(parts, object, writer);
    } catch (RuntimeException changedMeanwhile) {
      writer.giveUp(changedMeanwhile);
    }
    writer.end();
  }

  /** A view of a program's own collection is shown by the collection's fields. */
  private void wrapped(Values values, TypePlan plan, Object object, long id, int depth) {
    Object held = parts instanceof ViewParts view ? view.held(object) : null;
    Content content = held == null ? null : TypePlan.of(held.getClass()).content;
    if (held == null || content == null) {
      values.head(0, plan.type, id);
    } else {
      content.write(values, plan, held, id, depth);
    }
  }

  private static final class PartWriter extends Parts.Sink {
    private final Values values;
    private final boolean pairs;
    private final int flags;
    private final int place;
    private final int depth;
    private int written;
    private boolean writing;

    PartWriter(Values values, boolean pairs, int flags, int depth) {
      this.values = values;
      this.pairs = pairs;
      this.flags = flags;
      this.depth = depth;
      this.place = values.countPlace();
    }

    @Override
    boolean put(@Nullable Object part, @Nullable Object value) {
      if (written == Values.WIDTH || values.full()) {
        values.flag(flags, Layout.OBJECT_CUT);
        return false;
      }
      writing = true;
      if (pairs) {
        values.entry(part, value, depth);
      } else {
        values.value(part, depth);
      }
      writing = false;
      values.count(place, ++written);
      return true;
    }

    /** What another thread's change broke is the end of what is shown. */
    void giveUp(RuntimeException failure) {
      if (writing) {
        throw failure;
      }
      values.flag(flags, Layout.OBJECT_CUT);
    }

    void end() {
      if (isTired()) {
        values.flag(flags, Layout.OBJECT_CUT);
      }
    }
  }
}
