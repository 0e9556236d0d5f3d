package tracewalk.recorded;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.Set;
import java.util.Stack;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.WeakHashMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.SynchronousQueue;

/** One of each container of the JDK, by a name. */
public final class Cupboard {

  /** Seventy constants would need another class of sets than three do. */
  public enum Size {
    S,
    M,
    L
  }

  private static final List<String> SOME = List.of("ant", "bee", "cat");
  private static final Map<String, Integer> PAIRS =
      new TreeMap<>(Map.of("one", 1, "two", 2, "three", 3, "four", 4));

  private Cupboard() {}

  static Object take(String name, Object container) {
    return name.isEmpty() ? null : container;
  }

  public static void main(String[] arguments) {
    contents().forEach(Cupboard::take);
  }

  /** The same in every JVM, but for the order of hash sets. */
  public static Map<String, Object> contents() {
    Map<String, Object> all = new LinkedHashMap<>();
    lists(all);
    queues(all);
    sets(all);
    maps(all);
    wrappers(all);
    views(all);
    return all;
  }

  private static void lists(Map<String, Object> all) {
    all.put("ArrayList", new ArrayList<>(SOME));
    all.put("LinkedList", new LinkedList<>(SOME));
    all.put("Vector", new Vector<>(SOME));
    Stack<String> stack = new Stack<>();
    stack.addAll(SOME);
    all.put("Stack", stack);
    all.put("CopyOnWriteArrayList", new CopyOnWriteArrayList<>(SOME));
    all.put("Arrays.asList", Arrays.asList("x", null, "z"));
    all.put("List.of 0", List.of());
    all.put("List.of 1", List.of("x"));
    all.put("List.of 2", List.of("x", "y"));
    all.put("List.of 3", SOME);
    all.put("toList", SOME.stream().toList());
    all.put("subList", new ArrayList<>(SOME).subList(1, 3));
    all.put("subList of subList", new ArrayList<>(SOME).subList(1, 3).subList(1, 2));
    all.put("subList of linked", new LinkedList<>(SOME).subList(0, 2));
    all.put("subList of vector", new Vector<>(SOME).subList(1, 2));
    all.put("subList of List.of", SOME.subList(1, 3));
  }

  private static <T extends Collection<String>> T filled(T queue) {
    queue.addAll(SOME);
    return queue;
  }

  private static void queues(Map<String, Object> all) {
    ArrayDeque<String> ring = new ArrayDeque<>(4);
    for (int i = 0; i < 40; i++) {
      ring.addLast("i" + i);
      if (i >= 3) {
        ring.removeFirst();
      }
    }
    all.put("ArrayDeque", ring);
    all.put("PriorityQueue", filled(new PriorityQueue<>()));
    all.put("PriorityBlockingQueue", filled(new PriorityBlockingQueue<>()));
    ArrayBlockingQueue<String> full = new ArrayBlockingQueue<>(3);
    full.addAll(SOME);
    full.remove();
    full.add("dog");
    all.put("ArrayBlockingQueue", full);
    LinkedBlockingQueue<String> taken = filled(new LinkedBlockingQueue<>());
    taken.poll();
    all.put("LinkedBlockingQueue", taken);
    all.put("LinkedBlockingDeque", filled(new LinkedBlockingDeque<>()));
    ConcurrentLinkedQueue<String> polled = filled(new ConcurrentLinkedQueue<>());
    polled.poll();
    all.put("ConcurrentLinkedQueue", polled);
    ConcurrentLinkedDeque<String> deque = filled(new ConcurrentLinkedDeque<>());
    deque.addFirst("first");
    deque.remove("bee");
    all.put("ConcurrentLinkedDeque", deque);
    all.put("LinkedTransferQueue", filled(new LinkedTransferQueue<>()));
    all.put("SynchronousQueue", new SynchronousQueue<String>());
    all.put("asLifoQueue", Collections.asLifoQueue(new ArrayDeque<>(SOME)));
  }

  private static void sets(Map<String, Object> all) {
    all.put("HashSet", new HashSet<>(SOME));
    all.put("LinkedHashSet", new LinkedHashSet<>(SOME));
    all.put("TreeSet", new TreeSet<>(SOME));
    all.put("TreeSet with comparator", new TreeSet<>(Comparator.reverseOrder()));
    all.put("CopyOnWriteArraySet", new CopyOnWriteArraySet<>(SOME));
    all.put("ConcurrentSkipListSet", new ConcurrentSkipListSet<>(SOME));
    all.put("newKeySet", filled(ConcurrentHashMap.newKeySet()));
    all.put("newSetFromMap", filled(Collections.newSetFromMap(new LinkedHashMap<>())));
    all.put("EnumSet", EnumSet.of(Size.S, Size.L));
    all.put("large EnumSet", EnumSet.of(Many.values()[0], Many.values()[69]));
    all.put("Set.of 0", Set.of());
    all.put("Set.of 1", Set.of("x"));
    all.put("Set.of 2", Set.of("x", "y"));
    all.put("Set.of 3", Set.of("x", "y", "z"));
  }

  private static void maps(Map<String, Object> all) {
    all.put("HashMap", new HashMap<>(PAIRS));
    Map<String, Integer> nulls = new HashMap<>();
    nulls.put(null, 1);
    nulls.put("none", null);
    all.put("HashMap with nulls", nulls);
    all.put("LinkedHashMap", new LinkedHashMap<>(PAIRS));
    all.put("TreeMap", new TreeMap<>(PAIRS));
    all.put("Hashtable", new Hashtable<>(PAIRS));
    Properties properties = new Properties();
    properties.setProperty("color", "red");
    all.put("Properties", properties);
    WeakHashMap<String, Integer> weak = new WeakHashMap<>(PAIRS);
    weak.put(null, 0);
    all.put("WeakHashMap", weak);
    IdentityHashMap<String, Integer> identity = new IdentityHashMap<>(PAIRS);
    identity.put(null, 0);
    all.put("IdentityHashMap", identity);
    EnumMap<Size, Integer> sizes = new EnumMap<>(Size.class);
    sizes.put(Size.L, 3);
    sizes.put(Size.M, null);
    all.put("EnumMap", sizes);
    all.put("ConcurrentHashMap", new ConcurrentHashMap<>(PAIRS));
    all.put("ConcurrentSkipListMap", new ConcurrentSkipListMap<>(PAIRS));
    all.put("Map.of 0", Map.of());
    all.put("Map.of 1", Map.of("x", 1));
    all.put("Map.of 2", Map.of("x", 1, "y", 2));
    Map<Object, Object> crowded = new HashMap<>();
    Map<Object, Object> crowd = new ConcurrentHashMap<>();
    for (String name : List.of("AaAa", "BBBB", "AaBB", "BBAa", "CCCC")) {
      for (int i = 0; i < 3; i++) {
        crowded.put(name + name.replace('C', 'D') + i, i);
        crowd.put(name + name.replace('C', 'D') + i, i);
      }
    }
    all.put("crowded HashMap", crowded);
    all.put("crowded ConcurrentHashMap", crowd);
  }

  private static void wrappers(Map<String, Object> all) {
    all.put("unmodifiableList", Collections.unmodifiableList(new ArrayList<>(SOME)));
    all.put("unmodifiableSet", Collections.unmodifiableSet(new TreeSet<>(SOME)));
    all.put("unmodifiableMap", Collections.unmodifiableMap(PAIRS));
    all.put("unmodifiableSortedMap", Collections.unmodifiableSortedMap(new TreeMap<>(PAIRS)));
    all.put("synchronizedList", Collections.synchronizedList(new LinkedList<>(SOME)));
    all.put("synchronizedMap", Collections.synchronizedMap(new TreeMap<>(PAIRS)));
    all.put("checkedList", Collections.checkedList(new ArrayList<>(SOME), String.class));
    all.put("checkedMap", Collections.checkedMap(PAIRS, String.class, Integer.class));
    all.put("emptyList", Collections.emptyList());
    all.put("emptySet", Collections.emptySet());
    all.put("emptyMap", Collections.emptyMap());
    all.put("singletonList", Collections.singletonList("x"));
    all.put("singleton", Collections.singleton("x"));
    all.put("singletonMap", Collections.singletonMap("x", 1));
    all.put("nCopies", Collections.nCopies(3, "x"));
  }

  private static void views(Map<String, Object> all) {
    List<Map<String, Integer>> maps =
        List.of(
            new HashMap<>(PAIRS),
            new LinkedHashMap<>(PAIRS),
            new TreeMap<>(PAIRS),
            new Hashtable<>(PAIRS),
            new WeakHashMap<>(PAIRS),
            new ConcurrentHashMap<>(PAIRS),
            new ConcurrentSkipListMap<>(PAIRS),
            Map.of("x", 1, "y", 2),
            Map.of("x", 1),
            Collections.unmodifiableMap(PAIRS));
    for (Map<String, Integer> map : maps) {
      String name = map.getClass().getSimpleName();
      all.put(name + " keys", map.keySet());
      all.put(name + " values", map.values());
      all.put(name + " entries", map.entrySet());
    }
  }

  /** More constants than a word has bits. */
  public enum Many {
    A0,
    A1,
    A2,
    A3,
    A4,
    A5,
    A6,
    A7,
    A8,
    A9,
    B0,
    B1,
    B2,
    B3,
    B4,
    B5,
    B6,
    B7,
    B8,
    B9,
    C0,
    C1,
    C2,
    C3,
    C4,
    C5,
    C6,
    C7,
    C8,
    C9,
    D0,
    D1,
    D2,
    D3,
    D4,
    D5,
    D6,
    D7,
    D8,
    D9,
    E0,
    E1,
    E2,
    E3,
    E4,
    E5,
    E6,
    E7,
    E8,
    E9,
    F0,
    F1,
    F2,
    F3,
    F4,
    F5,
    F6,
    F7,
    F8,
    F9,
    G0,
    G1,
    G2,
    G3,
    G4,
    G5,
    G6,
    G7,
    G8,
    G9
  }
}
