package tracewalk.web.server;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.diff.Aspect;
import tracewalk.web.compare.CompareView;
import tracewalk.web.compare.Comparison;
import tracewalk.web.compare.Comparisons;
import tracewalk.web.compare.Written;
import tracewalk.web.page.Exhibit;
import tracewalk.web.page.Language;
import tracewalk.web.page.Links;
import tracewalk.web.replay.Scope;
import tracewalk.web.shelf.Supply;

/** Answers requests for two recordings side by side. */
final class Compare {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final Map<Written, String> TYPES =
      Map.of(
          Written.text, "text/plain;charset=utf-8",
          Written.json, "application/json;charset=utf-8",
          Written.svg, "image/svg+xml;charset=utf-8");

  private final Shelf shelf;
  private final Supply supply;
  private final Comparisons comparisons = new Comparisons();

  Compare(Shelf shelf, Supply supply) {
    this.shelf = shelf;
    this.supply = supply;
  }

  /** A thing that can be compared or not. */
  public record Choice(String word, boolean chosen) {}

  /** What a request wants to see. */
  private record Asked(
      Exhibit left, Exhibit right, EnumSet<Aspect> compared, boolean all, int from) {

    Comparison.Question question() {
      boolean ported = !all && ported(left) && ported(right);
      return new Comparison.Question(
          left.run().file(), right.run().file(), EnumSet.complementOf(compared), ported);
    }

    private static boolean ported(Exhibit exhibit) {
      return exhibit.scopes().contains(Scope.PORTED);
    }
  }

  void show(Context request) {
    Visitor.remember(request);
    Map<String, Object> model = new HashMap<>();
    model.put("exhibits", shelf.exhibits());
    model.put("otherLanguage", address(request, "lang", language(request).other().code()));
    Exhibit left = exhibit(request.queryParam("left")).orElse(shelf.first());
    Optional<Exhibit> right = exhibit(request.queryParam("right"));
    Asked asked = asked(request, left, right.orElse(left));
    model.put("left", asked.left());
    model.put("right", asked.right());
    model.put("all", asked.all());
    model.put("choices", choices(asked.compared()));
    model.put("waiting", right.isPresent() && !answer(request, asked, model));
    model.put("missing", right.isPresent() ? null : recordable(request.queryParam("right")));
    request.render("compare", model);
  }

  private static Asked asked(Context request, Exhibit left, Exhibit right) {
    return new Asked(
        left,
        right,
        compared(request),
        "all".equals(request.queryParam("calls")),
        from(request.queryParam("from")));
  }

  /** Answers with a comparison as a file, the same that the command writes. */
  void send(Context request) {
    Written format =
        Stream.of(Written.values())
            .filter(each -> each.name().equals(request.queryParam("to")))
            .findFirst()
            .orElseThrow(Missing::page);
    Exhibit left = exhibit(request.queryParam("left")).orElseThrow(Missing::page);
    Exhibit right = exhibit(request.queryParam("right")).orElseThrow(Missing::page);
    String text = format.of(asked(request, left, right).question(), left.id(), right.id());
    String ending = format == Written.text ? "txt" : format.name();
    request.header("Content-Disposition", "attachment; filename=\"difference." + ending + "\"");
    request.contentType(Objects.requireNonNull(TYPES.get(format))).result(text);
  }

  private boolean answer(Context request, Asked asked, Map<String, Object> model) {
    Optional<Comparison> made = comparisons.answer(asked.question(), PATIENCE);
    if (made.isEmpty()) {
      request.header("Refresh", "1");
      return false;
    }
    CompareView view =
        new CompareView(
            asked.left(), links(request, asked.left()),
            asked.right(), links(request, asked.right()));
    int from = asked.from();
    int total = made.get().lines().size();
    int to = Math.min(total, from + CompareView.LINES);
    model.put("comparison", made.get());
    model.put("lines", view.lines(made.get(), from));
    model.put("from", Math.min(from + 1, total));
    model.put("to", to);
    model.put("total", total);
    model.put("files", "/compare/export" + address(request, "lang", language(request).code()));
    model.put("more", to < total ? address(request, "from", String.valueOf(to)) : "");
    int before = Math.max(0, from - CompareView.LINES);
    model.put("less", from > 0 ? address(request, "from", String.valueOf(before)) : "");
    return true;
  }

  /** This page's address with one thing changed. */
  private static String address(Context request, String name, String value) {
    StringBuilder query = new StringBuilder("?" + name + "=" + value);
    request.queryParamMap().entrySet().stream()
        .filter(one -> !one.getKey().equals(name))
        .flatMap(one -> one.getValue().stream().map(each -> one.getKey() + "\n" + each))
        .map(pair -> pair.split("\n", 2))
        .forEach(
            pair -> query.append('&').append(encode(pair[0])).append('=').append(encode(pair[1])));
    return query.toString();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static int from(@Nullable String text) {
    return text != null && text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
  }

  private static Language language(Context request) {
    return Visitor.of(request).language();
  }

  private static Links links(Context request, Exhibit exhibit) {
    return new Links(exhibit.id(), language(request), Scope.ALL, exhibit.usual());
  }

  private static EnumSet<Aspect> compared(Context request) {
    EnumSet<Aspect> compared = EnumSet.noneOf(Aspect.class);
    Stream.of(Aspect.values())
        .filter(aspect -> request.queryParams("with").contains(word(aspect)))
        .forEach(compared::add);
    return compared;
  }

  private static List<Choice> choices(EnumSet<Aspect> compared) {
    return EnumSet.complementOf(EnumSet.of(Aspect.TIMES)).stream()
        .map(aspect -> new Choice(word(aspect), compared.contains(aspect)))
        .toList();
  }

  private static String word(Aspect aspect) {
    return aspect.name().toLowerCase(Locale.ROOT);
  }

  /** The name itself if a scenario is called so, which could be recorded. */
  private @Nullable String recordable(@Nullable String name) {
    return name != null && supply.scenarios().contains(name) ? name : null;
  }

  private Optional<Exhibit> exhibit(@Nullable String id) {
    return id == null ? Optional.empty() : shelf.find(id);
  }
}
