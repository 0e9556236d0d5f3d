package tracewalk.web.page.question;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.Call;
import tracewalk.trace.cause.Landing;
import tracewalk.web.page.CallView;
import tracewalk.web.page.Exhibit;
import tracewalk.web.page.Links;
import tracewalk.web.replay.ValueText;

/**
 * Why a call landed where it did, in words.
 *
 * @param place the file and line of the call, empty if unknown
 * @param declared what the line names, empty if unknown
 * @param object what was really there, empty if nothing
 * @param sort whether the object's class is the one named ({@code same}), another one that has the
 *     method itself ({@code own}) or one that inherits it ({@code inherits})
 * @param objectLink to the object's story
 */
public record LandingView(
    String name,
    String place,
    String declared,
    String object,
    String objectType,
    String sort,
    String objectLink,
    String how,
    String holder,
    @Nullable Where by,
    @Nullable Where made,
    @Nullable Where chosenIn,
    List<Option> options,
    List<Option> callers) {

  /** A call and its step; 0 if that is before the first. */
  public record Where(String call, int step, String link, boolean shown) {}

  /** An option as it was read. */
  public record Option(String name, String value, Where where) {}

  static LandingView of(Exhibit exhibit, Links links, int step, Landing landing) {
    return new Builder(exhibit, links, step, landing).built();
  }

  private record Builder(Exhibit exhibit, Links links, int step, Landing landing) {
    LandingView built() {
      Call call = landing.call();
      String type = landing.object() == null ? "" : landing.object().type();
      String declared = Objects.requireNonNullElse(call.declared(), "");
      Call caller = call.parent() == 0 ? null : exhibit.run().call(call.parent());
      Call by = landing.by();
      return new LandingView(
          CallView.name(call),
          caller == null || call.callLine() == 0
              ? ""
              : CallView.text(caller.file()) + ":" + call.callLine(),
          ValueText.printable(ValueText.simple(declared), 200),
          landing.object() == null ? "" : ValueText.name(landing.object()),
          ValueText.printable(ValueText.simple(type), 200),
          type.equals(declared) ? "same" : type.equals(call.className()) ? "own" : "inherits",
          landing.object() == null || call.firstStep() == 0
              ? ""
              : links.value(call.firstStep(), "t"),
          landing.how().name().toLowerCase(Locale.ROOT),
          ValueText.printable(landing.name(), 120),
          by == null ? null : where(by, landing.step()),
          where(landing.made()),
          where(landing.chosenIn()),
          landing.options().stream().map(this::option).toList(),
          landing.callers().stream().map(this::option).toList());
    }

    private @Nullable Where where(@Nullable Call call) {
      return call == null ? null : where(call, call.firstStep());
    }

    private Where where(Call call, int at) {
      return new Where(
          CallView.name(call),
          at == 0 ? 0 : exhibit.track(links.view()).ordinal(at),
          at == 0 ? "" : links.step(at),
          at != 0 && exhibit.track(links.view()).shows(at));
    }

    private Option option(Call read) {
      String name =
          read.args().stream()
              .map(argument -> ValueText.shortly(argument.value()).replace("\"", ""))
              .collect(Collectors.joining("."));
      return new Option(name, ValueText.shortly(read.result()), where(read, read.firstStep()));
    }
  }
}
