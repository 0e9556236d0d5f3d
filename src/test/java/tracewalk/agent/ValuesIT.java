package tracewalk.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import tracewalk.agent.Recorded.Call;
import tracewalk.agent.format.Value;
import tracewalk.agent.format.Value.BoolValue;
import tracewalk.agent.format.Value.Entry;
import tracewalk.agent.format.Value.Field;
import tracewalk.agent.format.Value.NullValue;
import tracewalk.agent.format.Value.NumberValue;
import tracewalk.agent.format.Value.ObjectValue;
import tracewalk.agent.format.Value.TextValue;
import tracewalk.recorded.Purse;

/** What the recording shows of each kind of value, on each JDK. */
@ParameterizedClass
@MethodSource("tracewalk.agent.Jdk#all")
class ValuesIT {

  private static Recorded recorded;
  @Parameter private Jdk jdk;

  @BeforeParameterizedClassInvocation
  static void record(Jdk jdk, @TempDir Path folder) {
    RecordedProgram program = new RecordedProgram(folder).on(jdk.java());
    program.with("include=tracewalk.recorded.**,capture=state");
    recorded = Recorded.read(program.run(Purse.class).recording());
  }

  /** The argument of the call that took a value, by its place in main. */
  private static Value taken(int index) {
    Call call = recorded.named("Purse.take").get(index);
    assertThat(call.end.result()).isEqualTo(call.enter.args().get(0));
    return call.enter.args().get(0);
  }

  private static ObjectValue object(int index) {
    return (ObjectValue) taken(index);
  }

  private static Value text(String text) {
    return new TextValue(text);
  }

  private static Value number(long number) {
    return new NumberValue(number);
  }

  @Test
  void primitives_areThemselves() {
    assertThat(recorded.only("Purse.numbers").enter.args())
        .containsExactly(
            new BoolValue(true),
            text("c"),
            number(-1),
            number(2),
            number(-3),
            number(1L << 40),
            new NumberValue(0.5),
            new NumberValue(1e300));
  }

  @Test
  void receiver_isShownAsItWasAndAsItBecame() {
    Call count = recorded.only("Purse.count");
    assertThat(count.end.receiverAfter()).isEqualTo(count.enter.receiver());
    Call add = recorded.only("Purse.add");
    assertThat(field((ObjectValue) add.enter.receiver(), "coins")).isEqualTo(number(3));
    assertThat(field((ObjectValue) add.end.receiverAfter(), "coins")).isEqualTo(number(5));
  }

  private static Value field(ObjectValue object, String name) {
    return object.fields().stream()
        .filter(field -> field.name().equals(name))
        .map(Field::value)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void constructor_showsWhatItMade() {
    Call made = recorded.only("Purse.<init>");
    assertThat(made.enter.receiver()).isNull();
    assertThat(field((ObjectValue) made.end.receiverAfter(), "owner")).isEqualTo(text("jane"));
  }

  @Test
  void simpleValues_areTextsAndNumbers() {
    assertThat(taken(0)).isEqualTo(new NullValue());
    assertThat(taken(1)).isEqualTo(text("text"));
    assertThat(object(3).text()).isEqualTo("CENT");
    assertThat(taken(4)).isEqualTo(new NumberValue(new BigDecimal("1.50")));
    assertThat(object(5).text()).isEqualTo("1970-01-01T00:00:00Z");
  }

  @Test
  void longText_isCutAndSaysItsLength() {
    assertThat(object(2).text()).hasSize(1000);
    assertThat(object(2).cut()).isTrue();
    assertThat(object(2).size()).isEqualTo(5000);
  }

  @Test
  void collections_showTheirItems() {
    assertThat(object(6).items()).containsExactly(text("inside"));
    assertThat(object(7).type()).isEqualTo("int[]");
    assertThat(object(7).items()).containsExactly(number(1), number(2));
    assertThat(object(8).items()).hasSize(64);
    assertThat(object(8).size()).isEqualTo(100);
    assertThat(object(8).cut()).isTrue();
    assertThat(object(9).items()).containsExactly(text("one"));
  }

  @Test
  void maps_showTheirEntriesInOrder() {
    List<Entry> entries =
        List.of(new Entry(text("b"), number(1)), new Entry(text("a"), new NullValue()));
    assertThat(object(10).entries()).isEqualTo(entries);
    assertThat(object(11).entries()).isEqualTo(entries);
    assertThat(object(11).type()).contains("Unmodifiable");
  }

  @Test
  void depth_isCut() {
    Value inner = taken(12);
    int depth = 0;
    while (inner instanceof ObjectValue list && list.items() != null) {
      inner = list.items().get(0);
      depth++;
    }
    assertThat(depth).isEqualTo(4);
    assertThat(((ObjectValue) inner).cut()).isTrue();
  }

  @Test
  void cycle_endsInWhatWasSeen() {
    ObjectValue twin = (ObjectValue) field(object(13), "twin");
    assertThat(twin.seen()).isTrue();
    assertThat(twin.id()).isEqualTo(object(13).id());
    ObjectValue right = (ObjectValue) field(object(14), "right");
    assertThat(right.seen()).isTrue();
    assertThat(right.id()).isEqualTo(object(13).id());
  }

  @Test
  void otherObjectsOfTheJdk_areNamedOnly() {
    assertThat(object(15).type()).isEqualTo("java.lang.Thread");
    assertThat(object(15).fields()).isNull();
  }

  @Test
  void lambda_hasANameThatIsTheSameInEveryRun() {
    assertThat(object(16).type()).isEqualTo("tracewalk.recorded.Purse$$Lambda");
  }

  @Test
  void withoutState_argumentsAndResultsAreOpenedAndReceiversAreNamed(@TempDir Path own) {
    RecordedProgram program = new RecordedProgram(own).on(jdk.java());
    Recorded values = Recorded.read(program.run(Purse.class).recording());
    Call unmodifiable = values.named("Purse.take").get(11);
    ObjectValue argument = (ObjectValue) unmodifiable.enter.args().get(0);
    assertThat(argument.entries()).hasSize(2);
    assertThat(unmodifiable.end.result()).isEqualTo(argument);
    Call add = values.only("Purse.add");
    ObjectValue receiver = (ObjectValue) add.enter.receiver();
    assertThat(receiver.fields()).isNull();
    assertThat(receiver.cut()).isTrue();
    assertThat(receiver.id()).isPositive();
    assertThat(add.end.receiverAfter()).isNull();
  }

  @Test
  void firstCallsOfAMethodOpenWhatTheyCarry_laterOnesNameIt(@TempDir Path own) {
    RecordedProgram program = new RecordedProgram(own).on(jdk.java());
    program.with("include=tracewalk.recorded.**,open=6");
    List<Call> calls = Recorded.read(program.run(Purse.class).recording()).named("Purse.take");
    List<ObjectValue> carried =
        calls.stream()
            .map(call -> call.enter.args().get(0))
            .filter(value -> value instanceof ObjectValue)
            .map(value -> (ObjectValue) value)
            .filter(value -> value.items() != null || value.entries() != null || value.cut())
            .filter(value -> !value.type().equals("java.lang.String"))
            .toList();
    assertThat(carried.subList(0, 6)).noneMatch(value -> value.items() == null && value.cut());
    assertThat(carried.subList(6, carried.size()))
        .isNotEmpty()
        .allMatch(value -> value.cut() && value.id() > 0 && value.items() == null);
    assertThat(calls.get(1).enter.args()).containsExactly(text("text"));
  }
}
