package tracewalk.web.page.filter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.ThreadView;
import tracewalk.trace.find.Landmark;
import tracewalk.trace.select.Rule;
import tracewalk.web.page.CallView;
import tracewalk.web.page.Exhibit;
import tracewalk.web.page.Links;
import tracewalk.web.replay.Filter;
import tracewalk.web.replay.Run;
import tracewalk.web.replay.ValueText;

/** The form in which the reader says what to hide, and what fits the step that is shown. */
public final class FilterPage {
  private static final int MOST_CHOICES = 40;
  private static final int LONGEST = 400;

  private final Run run;
  private final Exhibit exhibit;
  private final Links links;
  private final Filter filter;
  private final int step;

  public FilterPage(Exhibit exhibit, Links links, int step) {
    this.run = exhibit.run();
    this.exhibit = exhibit;
    this.links = links;
    this.filter = links.filter();
    this.step = step;
  }

  /** A name that may be chosen; {@code chosen} ones alone are shown. */
  public record Choice(String value, String text, String colour, boolean chosen) {}

  /** Names of one kind; the word is that of the rule. */
  public record Choices(String word, List<Choice> all, int more) {}

  /** A rule about the step that is shown, one click away; the word is that of its text. */
  public record Near(String word, String name, String link) {}

  /** What the page shows. */
  public Map<String, Object> model() {
    Map<String, Object> model = new HashMap<>();
    model.put("links", links);
    model.put("step", step);
    model.put("walkTitle", exhibit.title(links.language()));
    model.put("include", String.join(" ", filter.of(Rule.INCLUDE)));
    model.put("exclude", String.join(" ", filter.of(Rule.EXCLUDE)));
    model.put("depth", String.join("", filter.of(Rule.DEPTH)));
    model.put("fromStep", String.join("", filter.of(Rule.FROM_STEP)));
    model.put("toStep", String.join("", filter.of(Rule.TO_STEP)));
    model.put("root", String.join("", filter.of(Rule.ROOT)));
    model.put("rootName", filter.root() == 0 ? "" : name(filter.root()));
    model.put("collapse", !filter.of(Rule.COLLAPSE).isEmpty());
    model.put("choices", choices());
    model.put("near", near());
    model.put("none", links.with(Filter.NONE).step(step));
    model.put("isNone", filter.isNone());
    return model;
  }

  private String name(int callId) {
    return CallView.name(run.className(callId), run.method(callId));
  }

  private List<Choices> choices() {
    List<Choices> all = new ArrayList<>();
    all.add(choices(Rule.PROCESS, ThreadView::process));
    all.add(choices(Rule.CELL, ThreadView::cell));
    all.add(choices(Rule.SERVICE, ThreadView::service));
    all.add(choices(Rule.THREAD, ThreadView::name));
    all.removeIf(one -> one.all().size() < 2);
    return List.copyOf(all);
  }

  private Choices choices(Rule rule, Function<ThreadView, @Nullable String> name) {
    List<String> names =
        run.threads().stream().map(name).filter(Objects::nonNull).distinct().sorted().toList();
    List<String> chosen = filter.of(rule);
    List<Choice> some =
        names.stream()
            .filter(one -> Filter.makesSense(new Filter.Part(rule, one)))
            .limit(MOST_CHOICES)
            .map(
                one ->
                    new Choice(
                        one,
                        ValueText.printable(one, 80),
                        rule == Rule.CELL ? CallView.colour(exhibit, one) : "",
                        chosen.contains(one)))
            .toList();
    return new Choices(rule.word(), some, names.size() - some.size());
  }

  private List<Near> near() {
    int call = step < 1 || step > run.stepCount() ? 0 : run.step(step).callId();
    if (call == 0) {
      return List.of();
    }
    String type = run.className(call);
    String pack = type.substring(0, type.lastIndexOf('.') + 1);
    ThreadView thread = run.thread(call);
    List<Near> near = new ArrayList<>();
    add(near, "root", Rule.ROOT, root(call), name(call), call);
    add(near, "exclude", Rule.EXCLUDE, type, type, 0);
    add(near, "include", Rule.INCLUDE, type, type, 0);
    add(near, "exclude", Rule.EXCLUDE, pack, pack, 0);
    if (thread.cell() != null) {
      add(near, "cell", Rule.CELL, thread.cell(), thread.cell(), 0);
      add(near, "cell.not", Rule.CELL, "!" + thread.cell(), thread.cell(), 0);
    }
    if (thread.process() != null) {
      add(near, "process", Rule.PROCESS, thread.process(), thread.process(), 0);
    }
    add(near, "thread", Rule.THREAD, thread.name(), thread.name(), 0);
    return List.copyOf(near);
  }

  private void add(List<Near> near, String word, Rule rule, String value, String name, int root) {
    Filter.Part part = new Filter.Part(rule, value);
    if (Filter.makesSense(part)) {
      String link = links.with(filter.with(part, root)).step(step);
      near.add(new Near(word, CallView.text(name), link));
    }
  }

  /** The call as an address names it. */
  private String root(int call) {
    Landmark landmark = run.firstStep(call) == 0 ? null : run.landmark(run.firstStep(call));
    String text = landmark == null ? "" : landmark.text();
    return text.isEmpty() || text.length() > LONGEST ? String.valueOf(call) : text;
  }
}
