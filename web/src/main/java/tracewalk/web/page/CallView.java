package tracewalk.web.page;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.Call;
import tracewalk.trace.Outcome;
import tracewalk.web.replay.ValueText;

/** A call's head: who, where, in which cell. Texts that do not apply are empty. */
public record CallView(
    int id,
    String cell,
    String process,
    String colour,
    String service,
    String thread,
    int depth,
    String fullName,
    String name,
    String title,
    String callerName,
    String caller,
    String callerLink,
    String duration,
    String outcome) {
  private static final int LONGEST_TITLE = 140;

  public static CallView of(Exhibit exhibit, Links links, Call call) {
    Call parent = call.parent() == 0 ? null : exhibit.run().call(call.parent());
    return new CallView(
        call.id(),
        text(call.cell()),
        text(exhibit.run().thread(call.id()).process()),
        colour(exhibit, place(exhibit, call)),
        text(call.service()),
        ValueText.printable(call.threadName(), 80),
        call.depth(),
        ValueText.printable(call.className() + "." + call.method(), 400),
        name(call),
        ValueText.printable(name(call) + arguments(call), LONGEST_TITLE),
        parent == null ? "" : name(parent),
        parent == null || call.callLine() == 0 ? "" : text(parent.file()) + ":" + call.callLine(),
        parent == null || parent.firstStep() == 0 ? "" : links.step(parent.firstStep()),
        duration(call),
        call.outcome().name());
  }

  /** The cell of a call, or its process; null where there is but one of either. */
  public static @Nullable String place(Exhibit exhibit, Call call) {
    return exhibit.run().thread(call.id()).place();
  }

  /** The colour that a cell has everywhere, as a class of the style sheet. */
  public static String colour(Exhibit exhibit, @Nullable String cell) {
    return exhibit.colour(text(cell)).map(place -> "c" + place).orElse("");
  }

  public static String name(Call call) {
    return name(call.className(), call.method());
  }

  public static String name(String className, String method) {
    String type = ValueText.simple(className);
    String name = method.equals("<init>") ? "new " + type : type + "." + method;
    return ValueText.printable(name, 200);
  }

  private static String arguments(Call call) {
    return call.args().stream()
        .map(argument -> ValueText.shortly(argument.value()))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  static String duration(Call call) {
    if (call.outcome() == Outcome.OPEN || call.exitNs() < call.enterNs()) {
      return "";
    }
    double millis = (call.exitNs() - call.enterNs()) / 1e6;
    return millis >= 100 ? "%.0f".formatted(millis) : "%.1f".formatted(millis);
  }

  public static String text(@Nullable String text) {
    return text == null ? "" : ValueText.printable(text, 200);
  }
}
