package tracewalk.web.rot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each change of a small class, and what the class does then. */
class ClassFileTest {
  private static final ClassFile SAMPLE = new ClassFile(bytes(), "tracewalk/web/rot/");

  private static byte[] bytes() {
    try (InputStream file = ClassFileTest.class.getResourceAsStream("Sample.class")) {
      return file.readAllBytes();
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static List<String> told(Change.Kind kind) throws ReflectiveOperationException {
    List<String> told = new ArrayList<>();
    for (Change change : SAMPLE.changes()) {
      if (change.kind() == kind) {
        told.add(change.text() + ": " + told(SAMPLE.with(change)));
      }
    }
    return told;
  }

  /** What the changed class says; a JVM verifies it on the way. */
  private static String told(byte[] changed) throws ReflectiveOperationException {
    ClassLoader loader =
        new ClassLoader(null) {
          @Override
          protected Class<?> findClass(String name) {
            return defineClass(name, changed, 0, changed.length);
          }
        };
    Class<?> sample = loader.loadClass("tracewalk.web.rot.Sample");
    return sample.getDeclaredConstructor().newInstance().toString();
  }

  @Test
  void droppedCall_isNotMade_andAnswersNothing() throws ReflectiveOperationException {
    assertThat(told(Change.Kind.DROP_CALL))
        .containsExactly(
            "the call of Sample.one: 2three_times",
            "the call of Sample.two: 1three_times",
            "the call of Sample.isThree: 12");
  }

  @Test
  void swappedCalls_areMadeInTheOtherOrder() throws ReflectiveOperationException {
    assertThat(told(Change.Kind.SWAP_CALLS))
        .containsExactly("the calls of one and two: 21three_times");
  }

  @Test
  void turnedCondition_takesTheOtherBranch() throws ReflectiveOperationException {
    assertThat(told(Change.Kind.TURN_CONDITION))
        .containsExactly("the condition: 12", "the condition: 12");
  }

  @Test
  void names_andValues_becomeOthers() throws ReflectiveOperationException {
    assertThat(told(Change.Kind.RENAME))
        .containsExactly("\"three_times\" to \"three_times_x\": 12three_times_x");
    assertThat(told(Change.Kind.CHANGE_VALUE))
        .containsExactly("the 1 or true: 12", "the 0 or false: 12three_times");
  }
}
