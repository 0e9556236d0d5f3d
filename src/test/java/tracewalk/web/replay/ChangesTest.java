package tracewalk.web.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tracewalk.agent.format.Value;

class ChangesTest {
  private static Value object(long id, Value.Field... fields) {
    return new Value.ObjectValue(
        "a.Thing", id, List.of(fields), null, null, null, -1, false, false, false);
  }

  private static Value reference(long id) {
    return new Value.ObjectValue("a.Thing", id, null, null, null, null, -1, false, false, true);
  }

  private static Value.Field field(String name, Value value) {
    return new Value.Field(name, value);
  }

  private static Value number(long number) {
    return new Value.NumberValue(number);
  }

  @Test
  void aChangedField_isToldWithItsPath() {
    Value before = object(1, field("inner", object(2, field("n", number(1)))));
    Value after = object(1, field("inner", object(2, field("n", number(2)))));
    assertThat(Changes.between(before, after))
        .containsExactly(new Changes.Change("inner.n", number(1), number(2)));
  }

  @Test
  void aNewField_hasNoValueBefore() {
    assertThat(Changes.between(object(1), object(1, field("n", number(1)))))
        .containsExactly(new Changes.Change("n", null, number(1)));
  }

  @Test
  void anotherObjectInAField_isOneChange() {
    Value before = object(1, field("f", object(2, field("n", number(1)))));
    Value after = object(1, field("f", object(3, field("n", number(1)))));
    assertThat(Changes.between(before, after)).hasSize(1);
  }

  @Test
  void aMereReference_isNoChange() {
    Value before = object(1, field("f", object(2, field("n", number(1)))));
    assertThat(Changes.between(before, object(1, field("f", reference(2))))).isEmpty();
  }

  @Test
  void shallowly_objectsInsideAreNotEntered() {
    Value before = object(1, field("f", object(2, field("n", number(1)))));
    Value after = object(1, field("f", object(2, field("n", number(2)))));
    assertThat(Changes.shallow(before, after)).isEmpty();
  }
}
