package tracewalk.agent.format;

/** The numbers of the file format; docs/FORMAT.md explains them. */
public final class Layout {

  public static final int VERSION = 3;

  /** "TRACEWLK" as eight little-endian bytes. */
  public static final long MAGIC = 0x4B4C574543415254L;

  public static final int PAGE = 4096;

  public static final int HEADER_VERSION = 8;
  public static final int HEADER_LENGTH = 12;
  public static final int HEADER_CLOSED = 16;

  /** 1 if the file took no more while the program ran. */
  public static final int HEADER_STOPPED = 20;

  public static final int HEADER_STARTED_AT = 24;
  public static final int HEADER_START_NANOS = 32;
  public static final int HEADER_PID = 40;

  /** Length of the file, known once it is closed. */
  public static final int HEADER_END = 48;

  public static final int HEADER_TEXTS = 56;

  /** "TWCK". */
  public static final int CHUNK_MAGIC = 0x4B435754;

  public static final int CHUNK_LENGTH = 4;
  public static final int CHUNK_TYPE = 8;
  public static final int CHUNK_COMMITTED = 12;
  public static final int CHUNK_THREAD = 16;

  /** In accounts, where their rows begin, counted from the chunk's head. */
  public static final int CHUNK_ROWS = 16;

  public static final int CHUNK_SEQUENCE = 20;
  public static final int CHUNK_BASE_TIME = 24;

  /** Bytes of the thread's events in the chunks before. */
  public static final int CHUNK_STREAM = 32;

  public static final int CHUNK_HEADER = 40;

  public static final int CHUNK_EVENTS = 1;
  public static final int CHUNK_DICTIONARY = 2;
  public static final int CHUNK_ACCOUNTS = 3;

  public static final int ACCOUNT_SIZE = 40;
  public static final int ACCOUNT_ENTERED = 8;
  public static final int ACCOUNT_RETURNED = 16;
  public static final int ACCOUNT_THREW = 24;
  public static final int ACCOUNT_DROPPED = 32;

  public static final int WORD_STRING = 1;
  public static final int WORD_TYPE = 2;
  public static final int WORD_METHOD = 3;
  public static final int WORD_SITE = 4;
  public static final int WORD_THREAD = 5;
  public static final int WORD_NOT_INSTRUMENTED = 6;
  public static final int WORD_LINE = 7;

  /** A method as it is entered from one call site. */
  public static final int WORD_ENTRY = 8;

  /** An object that a text shows for good: a constant of an enum, a class. */
  public static final int WORD_CONSTANT = 9;

  public static final int METHOD_STATIC = 1;
  public static final int METHOD_SYNTHETIC = 2;

  /** Whoever enters the method says with which values. */
  public static final int METHOD_VALUES = 4;

  /** Low bits of an event's first number: all with a 0 are returns, the rest being the time. */
  public static final int HEAD_RETURN = 0;

  /** The rest is the entry; no time has passed. */
  public static final int HEAD_ENTER = 1;

  /** The rest is the length of the result that follows; no time has passed. */
  public static final int HEAD_RESULT = 3;

  /** The rest is one of the codes below, or an entry and {@link #FIRST_ENTRY}; time follows. */
  public static final int HEAD_OTHER = 7;

  public static final int CODE_RETURN = 1;
  public static final int CODE_THROW = 2;
  public static final int CODE_SEND = 3;
  public static final int CODE_RECEIVE = 4;
  public static final int CODE_MARK = 5;
  public static final int CODE_LINE = 6;

  /** A return of which the result is all that is told. */
  public static final int CODE_RESULT = 7;

  public static final int FIRST_ENTRY = 8;

  public static final int HAS_FIRST = 1;
  public static final int HAS_AFTER = 2;
  public static final int HAS_SAME = 4;

  public static final int VALUE_NULL = 0;
  public static final int VALUE_TRUE = 1;
  public static final int VALUE_FALSE = 2;
  public static final int VALUE_LONG = 3;
  public static final int VALUE_DOUBLE = 4;
  public static final int VALUE_TEXT = 5;
  public static final int VALUE_BIG_INTEGER = 6;
  public static final int VALUE_BIG_DECIMAL = 7;
  public static final int VALUE_OBJECT = 8;

  /** An object that was left closed: type and identity alone. */
  public static final int VALUE_CLOSED = 9;

  /** An object that has nothing to show: type and identity alone. */
  public static final int VALUE_BARE = 10;

  /** A text by its number in the dictionary. */
  public static final int VALUE_WORD = 11;

  /** A constant by its number in the dictionary. */
  public static final int VALUE_CONSTANT = 12;

  /** As a receiver: that of the innermost open call, which is entered in the same run. */
  public static final int VALUE_SAME = 13;

  /** As a receiver: left closed, of the very class that declares the method. */
  public static final int VALUE_OWN = 14;

  /** From here on the tag holds the high bits of a word's number; a byte with the rest follows. */
  public static final int VALUE_SHORT_WORD = 16;

  /** From here on the tag holds the type of an object left closed; its identity follows. */
  public static final int VALUE_SHORT_CLOSED = 64;

  /** From here on the tag is a whole number, the least being {@link #LEAST_SMALL}. */
  public static final int VALUE_SMALL = 128;

  public static final int LEAST_SMALL = -16;

  public static final int OBJECT_FIELDS = 1;
  public static final int OBJECT_ITEMS = 2;
  public static final int OBJECT_ENTRIES = 4;
  public static final int OBJECT_TEXT = 8;
  public static final int OBJECT_SIZE = 16;
  public static final int OBJECT_CUT = 32;
  public static final int OBJECT_SECRET = 64;
  public static final int OBJECT_SEEN = 128;

  private Layout() {}
}
