package tracewalk.agent.runtime;

import org.jspecify.annotations.Nullable;
import tracewalk.agent.runtime.ViewParts.Side;

/** Where each container of the JDK keeps its parts, by the class's name. */
final class PartsTable {

  private static final String UTIL = "java.util.";
  private static final String[] HOLDERS = {"this$0", "m", "map"};

  private PartsTable() {}

  /**
   * Null if the class is no container of the JDK, extends none, or this JDK's is made differently.
   */
  static @Nullable Parts of(Class<?> type) {
    for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
      if (c.getClassLoader() == null && c.getName().startsWith(UTIL)) {
        Parts parts = made(c);
        if (parts != null) {
          return parts;
        }
      }
    }
    return null;
  }

  private static @Nullable Parts made(Class<?> type) {
    String name = type.getName().substring(UTIL.length());
    try {
      Parts parts = lists(type, name);
      parts = parts == null ? maps(type, name) : parts;
      parts = parts == null ? queues(type, name) : parts;
      parts = parts == null ? fixed(type, name) : parts;
      return parts == null ? views(type, name) : parts;
    } catch (InternalError otherJdk) {
      return null;
    }
  }

  private static @Nullable Parts lists(Class<?> type, String name) {
    return switch (name) {
      case "ArrayList" -> ArrayParts.of(type, "elementData", "size");
      case "Vector" -> ArrayParts.of(type, "elementData", "elementCount");
      case "Arrays$ArrayList" -> ArrayParts.of(type, "a", "");
      case "ImmutableCollections$ListN" -> ArrayParts.of(type, "elements", "");
      case "ImmutableCollections$SetN" -> ArrayParts.scattered(type, "elements", "size");
      case "concurrent.CopyOnWriteArrayList", "concurrent.atomic.AtomicReferenceArray" ->
          ArrayParts.of(type, "array", "");
      case "LinkedList" -> ChainParts.of(type, "first", "size");
      case "ArrayList$SubList", "AbstractList$SubList", "ImmutableCollections$SubList" ->
          ViewParts.sublist(type);
      case "RegularEnumSet", "JumboEnumSet" -> new EnumParts(type);
      default -> null;
    };
  }

  private static @Nullable Parts maps(Class<?> type, String name) {
    return switch (name) {
      case "HashMap" -> BucketParts.of(type, "size");
      case "LinkedHashMap" -> ChainParts.linkedMap(type);
      case "Hashtable" -> BucketParts.of(type, "count");
      case "Properties" -> ViewParts.of(type, "map", Side.WHOLE);
      case "WeakHashMap" -> BucketParts.weak(type);
      case "concurrent.ConcurrentHashMap" -> BucketParts.concurrent(type);
      case "TreeMap" -> new TreeParts();
      case "concurrent.ConcurrentSkipListMap" -> new SkipListParts();
      case "IdentityHashMap", "ImmutableCollections$MapN" -> new PairParts(type);
      case "EnumMap" -> new EnumParts(type);
      default -> null;
    };
  }

  private static @Nullable Parts queues(Class<?> type, String name) {
    return switch (name) {
      case "ArrayDeque" -> ArrayParts.deque(type, "elements", "head", "tail");
      case "PriorityQueue", "concurrent.PriorityBlockingQueue" ->
          ArrayParts.of(type, "queue", "size");
      case "concurrent.ArrayBlockingQueue" -> ArrayParts.ring(type, "items", "takeIndex", "count");
      case "concurrent.LinkedBlockingDeque" -> ChainParts.of(type, "first", "count");
      case "concurrent.LinkedBlockingQueue",
          "concurrent.ConcurrentLinkedQueue",
          "concurrent.ConcurrentLinkedDeque",
          "concurrent.LinkedTransferQueue" ->
          ChainParts.queue(type);
      case "concurrent.DelayQueue", "Collections$AsLIFOQueue" ->
          ViewParts.of(type, "q", Side.WHOLE);
      default -> null;
    };
  }

  private static @Nullable Parts fixed(Class<?> type, String name) {
    return switch (name) {
      case "ImmutableCollections$List12", "ImmutableCollections$Set12" ->
          FixedParts.items(type, "e0", "e1");
      case "Collections$SingletonList", "Collections$SingletonSet" ->
          FixedParts.items(type, "element");
      case "Collections$CopiesList" -> FixedParts.copies(type, "element", "n");
      case "ImmutableCollections$Map1" -> FixedParts.entry(type, "k0", "v0");
      case "Collections$SingletonMap" -> FixedParts.entry(type, "k", "v");
      case "AbstractMap$SimpleEntry",
          "AbstractMap$SimpleImmutableEntry",
          "KeyValueHolder",
          "HashMap$Node",
          "TreeMap$Entry",
          "Hashtable$Entry" ->
          FixedParts.entry(type, "key", "value");
      case "concurrent.ConcurrentHashMap$MapEntry" -> FixedParts.entry(type, "key", "val");
      case "Collections$EmptyList", "Collections$EmptySet", "concurrent.SynchronousQueue" ->
          FixedParts.items(type);
      case "Collections$EmptyMap" -> FixedParts.noEntry();
      default -> null;
    };
  }

  private static @Nullable Parts views(Class<?> type, String name) {
    return switch (name) {
      case "HashSet" -> ViewParts.of(type, "map", Side.KEYS);
      case "TreeSet", "concurrent.ConcurrentSkipListSet", "Collections$SetFromMap" ->
          ViewParts.of(type, "m", Side.KEYS);
      case "concurrent.CopyOnWriteArraySet" -> ViewParts.of(type, "al", Side.WHOLE);
      case "Collections$UnmodifiableCollection",
          "Collections$SynchronizedCollection",
          "Collections$CheckedCollection" ->
          ViewParts.of(type, "c", Side.WHOLE);
      case "Collections$UnmodifiableMap", "Collections$SynchronizedMap", "Collections$CheckedMap" ->
          ViewParts.of(type, "m", Side.WHOLE);
      case "Collections$UnmodifiableMap$UnmodifiableEntrySet$UnmodifiableEntry" ->
          ViewParts.of(type, "e", Side.WHOLE);
      default -> sides(type, name);
    };
  }

  /** Keys, values and entries of a map, as the map gives them out. */
  private static @Nullable Parts sides(Class<?> type, String name) {
    String last = name.substring(name.lastIndexOf('$') + 1);
    boolean anonymous =
        name.startsWith("AbstractMap$") || name.equals("ImmutableCollections$MapN$1");
    Side side =
        switch (last) {
          case "KeySet", "LinkedKeySet", "KeySetView" -> Side.KEYS;
          case "Values", "LinkedValues", "ValuesView", "ValueCollection" -> Side.VALUES;
          case "EntrySet", "LinkedEntrySet", "EntrySetView" -> Side.WHOLE;
          case "1" -> anonymous && name.startsWith("AbstractMap") ? Side.KEYS : Side.WHOLE;
          case "2" -> Side.VALUES;
          default -> null;
        };
    if (side == null || (last.length() == 1 && !anonymous)) {
      return null;
    }
    for (String holder : HOLDERS) {
      Class<?> owner = Offsets.declaring(type, holder);
      if (owner != null) {
        return ViewParts.of(owner, holder, side);
      }
    }
    return null;
  }
}
