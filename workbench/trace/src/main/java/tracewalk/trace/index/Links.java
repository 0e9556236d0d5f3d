package tracewalk.trace.index;

import java.util.ArrayList;
import java.util.List;
import tracewalk.trace.table.HashTable;
import tracewalk.trace.table.Table;

/** Which send and which receipts belong together; links are numbered from 1 in global order. */
public final class Links {
  static final int ROW = 12;
  static final int LINKED_ROW = 16;
  private static final int SEND = 0;
  private static final int FIRST = 4;
  private static final int LAST = 8;
  private static final int LINK = 4;
  private static final int CALL = 8;
  private static final int NEXT = 12;

  private final Table links;
  private final Table linked;
  private final HashTable received;

  /**
   * Tables that may hold links already.
   *
   * @param links for each link its send and its receipts
   * @param linked for each send and receipt, by event, its link and the call that took it
   * @param received the last link that a call took
   */
  Links(Table links, Table linked, HashTable received) {
    this.links = links;
    this.linked = linked;
    this.received = received;
    if (links.size() == 0) {
      links.add(-1);
    }
  }

  /** A new link; {@code event} is -1 if nobody recorded the send. */
  int sent(int event) {
    int link = links.add(event);
    links.setInt(link, FIRST, -1);
    links.setInt(link, LAST, -1);
    if (event >= 0) {
      linked.setInt(linked.add(event), LINK, link);
    }
    return link;
  }

  /** Notes a receipt, and gives its row for {@link #take}. */
  int received(int event, int link) {
    int row = linked.add(event);
    linked.setInt(row, LINK, link);
    linked.setInt(row, NEXT, -1);
    if (links.getInt(link, FIRST) < 0) {
      links.setInt(link, FIRST, row);
    } else {
      linked.setInt(links.getInt(link, LAST), NEXT, row);
    }
    links.setInt(link, LAST, row);
    return row;
  }

  /** Says which call took a receipt. */
  void take(int row, int call) {
    linked.setInt(row, CALL, call);
    received.put(call, linked.getInt(row, LINK));
  }

  public int size() {
    return links.size() - 1;
  }

  /** How many sends and receipts come before an event. */
  public int messagesBefore(int event) {
    return linked.countBelow(event);
  }

  /** The event of a send or receipt, from 0 in the order of events; -1 after the last. */
  public int message(int number) {
    return number < linked.size() ? linked.getInt(number, 0) : -1;
  }

  /** The event that sent, or -1 when only the receipt was recorded. */
  public int sendEvent(int link) {
    return link < 1 || link > size() ? -1 : links.getInt(link, SEND);
  }

  /** The frames that took what was sent, in the order of the receipts. */
  public List<Integer> receivers(int link) {
    List<Integer> receivers = new ArrayList<>();
    if (link >= 1 && link <= size()) {
      for (int row = links.getInt(link, FIRST); row >= 0; row = linked.getInt(row, NEXT)) {
        if (linked.getInt(row, CALL) != 0) {
          receivers.add(linked.getInt(row, CALL));
        }
      }
    }
    return List.copyOf(receivers);
  }

  /** The link of a send or a receipt; 0 for other events. */
  int ofEvent(int event) {
    int row = linked.find(event);
    return row < 0 ? 0 : linked.getInt(row, LINK);
  }

  /** The call that took a receipt, or 0. */
  int taker(int event) {
    int row = linked.find(event);
    return row < 0 ? 0 : linked.getInt(row, CALL);
  }

  /** The link that a call received, or 0; the last of several: a message comes after its thread. */
  int ofCall(int call) {
    return received.get(call);
  }
}
