package tracewalk.trace.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which send and which receipts belong together; links are numbered from 1 in global order. */
public final class Links {
  private final Map<String, Integer> latest = new HashMap<>();
  private final IntList sends = new IntList();
  private final Map<Integer, List<Integer>> receivers = new HashMap<>();

  Links() {
    sends.add(-1);
  }

  int sent(String key, int event) {
    sends.add(event);
    latest.put(key, sends.size() - 1);
    return sends.size() - 1;
  }

  /** The link of a receipt; a receipt of something that nobody recorded sending gets its own. */
  int received(String key) {
    Integer known = latest.get(key);
    return known != null ? known : sent(key, -1);
  }

  boolean isSent(String key) {
    return latest.containsKey(key);
  }

  void receivedBy(int link, int call) {
    receivers.computeIfAbsent(link, none -> new ArrayList<>()).add(call);
  }

  public int size() {
    return sends.size() - 1;
  }

  /** The event that sent, or -1 when only the receipt was recorded. */
  public int sendEvent(int link) {
    return link < 1 || link > size() ? -1 : sends.get(link);
  }

  /** The frames that took what was sent, in global order. */
  public List<Integer> receivers(int link) {
    return List.copyOf(receivers.getOrDefault(link, List.of()));
  }
}
