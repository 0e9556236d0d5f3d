package tracewalk.agent.runtime;

import java.nio.charset.StandardCharsets;
import tracewalk.agent.runtime.secret.Secrets;

/** The characters of string builders and buffers so far, without the lock that a buffer takes. */
final class BuilderContent implements Content {

  private static final Class<?> BASE = StringBuilder.class.getSuperclass();
  private static final long VALUE = Offsets.of(BASE, "value");
  private static final long CODER = Offsets.of(BASE, "coder");
  private static final long COUNT = Offsets.of(BASE, "count");

  @Override
  public void write(Values values, TypePlan plan, Object object, long id, int depth) {
    byte[] bytes = (byte[]) Offsets.ref(object, VALUE);
    int wide = Memory.UNSAFE.getByte(object, CODER);
    int room = bytes == null ? 0 : bytes.length >> wide;
    int count = Math.min(Offsets.number(object, COUNT), room);
    int most = Math.min(count, Values.LONGEST_TEXT + Secrets.ROOM);
    values.texted(plan, id, bytes == null ? "" : text(bytes, most, wide != 0), count);
  }

  private static String text(byte[] bytes, int length, boolean wide) {
    if (!wide) {
      return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }
    char[] characters = new char[length];
    for (int i = 0; i < length; i++) {
      characters[i] = Memory.character(bytes, i);
    }
    return new String(characters);
  }
}
