package tracewalk.web.book;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.Call;
import tracewalk.trace.Step;
import tracewalk.trace.StepKind;
import tracewalk.trace.ThrownValue;
import tracewalk.web.page.CallView;
import tracewalk.web.page.Exhibit;
import tracewalk.web.page.Guide;
import tracewalk.web.page.Language;
import tracewalk.web.page.Links;
import tracewalk.web.page.MessageView;
import tracewalk.web.page.values.ValueView;
import tracewalk.web.replay.Track;
import tracewalk.web.replay.ValueText;
import tracewalk.web.template.Templates;

/** The steps of a view as a list to read. */
final class Steps {
  private static final int LONGEST_MESSAGE = 1000;
  private static final int DEEPEST = 12;

  private final Exhibit exhibit;
  private final Links links;
  private final Templates templates;
  private final Excerpts excerpts;
  private final Track track;

  Steps(Exhibit exhibit, Links links, Templates templates, Excerpts excerpts) {
    this.exhibit = exhibit;
    this.links = links;
    this.templates = templates;
    this.excerpts = excerpts;
    this.track = exhibit.track(links.view());
  }

  /**
   * A step; what does not apply is empty or null.
   *
   * @param number its place in the document
   * @param code where the document has the code that it runs
   */
  record Line(
      int number,
      String kind,
      @Nullable CallView call,
      int depth,
      Both sentence,
      List<ValueView> arguments,
      @Nullable ValueView result,
      String thrownMessage,
      List<MessageView.Field> fields,
      String code,
      List<Guide.Note> notes) {
    public boolean hasValues() {
      return !arguments.isEmpty() || result != null || !fields.isEmpty();
    }
  }

  /** The first steps of the view. */
  List<Line> first(int most) {
    return IntStream.rangeClosed(1, Math.min(most, track.size())).mapToObj(this::line).toList();
  }

  private Line line(int place) {
    int number = track.stepAt(place);
    Step step = exhibit.run().step(number);
    Call call = step.callId() == 0 ? null : exhibit.run().call(step.callId());
    MessageView message = MessageView.of(exhibit, links, step);
    boolean ended = step.kind() == StepKind.RETURN || step.kind() == StepKind.THROW;
    ThrownValue thrown = ended && call != null ? call.exception() : null;
    ValueView result =
        ended && call != null && call.result() != null
            ? ValueView.of("→", call.result(), "r")
            : null;
    String type = thrown == null ? "" : ValueText.printable(thrown.type(), 300);
    CallView head = call == null ? null : CallView.of(exhibit, links, call);
    String kind = step.kind().name().toLowerCase(Locale.ROOT);
    return new Line(
        place,
        kind,
        head,
        call == null ? 0 : Math.min(DEEPEST, depth(number)),
        sentence(kind, head, new Outcome(result, type), message),
        call == null || step.kind() != StepKind.CALL ? List.of() : arguments(call),
        result,
        thrown == null || thrown.message() == null
            ? ""
            : ValueText.printable(thrown.message(), LONGEST_MESSAGE),
        message == null ? List.of() : message.fields(),
        call == null || step.kind() != StepKind.CALL ? "" : excerpts.of(call),
        exhibit.guide().at(number));
  }

  private int depth(int step) {
    int row = track.rowAt(step);
    return track.rowCount() == 0 ? 0 : track.depthAt(row);
  }

  private static List<ValueView> arguments(Call call) {
    return IntStream.range(0, call.args().size())
        .mapToObj(
            at -> ValueView.of(call.args().get(at).name(), call.args().get(at).value(), "a" + at))
        .toList();
  }

  /** What the sentence of the page asks of the values. */
  public record Outcome(@Nullable ValueView result, String thrownType) {}

  private Both sentence(
      String kind, @Nullable CallView call, Outcome values, @Nullable MessageView message) {
    Map<String, @Nullable Object> model = new HashMap<>();
    model.put("kind", kind);
    model.put("call", call);
    model.put("values", values);
    model.put("message", message);
    return new Both(said(Language.EN, model), said(Language.ZH, model));
  }

  private String said(Language language, Map<String, @Nullable Object> model) {
    return templates.fill("parts", "say", language, model).replaceAll("\\s+", " ").strip();
  }
}
