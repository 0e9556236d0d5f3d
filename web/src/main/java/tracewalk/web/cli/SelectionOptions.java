package tracewalk.web.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import tracewalk.trace.Recording;
import tracewalk.trace.select.Rule;
import tracewalk.trace.select.Selection;
import tracewalk.web.replay.Filter;
import tracewalk.web.replay.Scope;
import tracewalk.web.replay.View;
import tracewalk.web.run.InputException;

/** The options that say which calls are meant; all of them have to fit. */
final class SelectionOptions {
  @Option(names = "--from-step", paramLabel = "N", description = "Nothing before this step.")
  private int from;

  @Option(names = "--to-step", paramLabel = "N", description = "Nothing after this step.")
  private int to;

  @Option(
      names = "--root",
      paramLabel = "CALL",
      description = "Only what the call of this number did, itself or through messages.")
  private int root;

  @Option(names = "--depth", paramLabel = "N", description = "Only so many levels of calls.")
  private int depth;

  @Option(
      names = "--include",
      paramLabel = "PATTERN",
      split = ",",
      description = "Only classes or methods of these patterns, as 'nova.cells.**'.")
  private List<String> include = List.of();

  @Option(
      names = "--exclude",
      paramLabel = "PATTERN",
      split = ",",
      description = "No classes or methods of these patterns.")
  private List<String> exclude = List.of();

  @Option(
      names = "--cell",
      paramLabel = "CELL",
      description = "Only this cell; with '!' before its name: all others. Can be repeated.")
  private List<String> cells = List.of();

  @Option(names = "--service", paramLabel = "SERVICE", description = "The same for services.")
  private List<String> services = List.of();

  @Option(
      names = "--thread",
      paramLabel = "THREAD",
      description = "The same for threads, by name or as t1, t2.")
  private List<String> threads = List.of();

  @Option(names = "--process", paramLabel = "PROCESS", description = "The same for processes.")
  private List<String> processes = List.of();

  @Option(names = "--ported", description = "Only calls with an origin.")
  private boolean ported;

  @Option(
      names = "--collapse",
      description = "Fold calls of one method that follow upon each other; their number is told.")
  private boolean collapse;

  private Filter filter(Recording recording) {
    Selection selection = selection(recording);
    List<Filter.Part> parts = new ArrayList<>();
    number(Rule.FROM_STEP, selection.from(), parts);
    number(Rule.TO_STEP, selection.to(), parts);
    number(Rule.ROOT, selection.root(), parts);
    number(Rule.DEPTH, selection.depth(), parts);
    number(Rule.COLLAPSE, selection.collapse() ? 1 : 0, parts);
    each(Rule.INCLUDE, selection.include(), parts);
    each(Rule.EXCLUDE, selection.exclude(), parts);
    each(Rule.CELL, selection.cells(), parts);
    each(Rule.SERVICE, selection.services(), parts);
    each(Rule.THREAD, selection.threads(), parts);
    each(Rule.PROCESS, selection.processes(), parts);
    return new Filter(parts, selection.root());
  }

  private static void number(Rule rule, int value, List<Filter.Part> parts) {
    if (value > 0) {
      parts.add(new Filter.Part(rule, String.valueOf(value)));
    }
  }

  private static void each(Rule rule, List<String> values, List<Filter.Part> parts) {
    values.forEach(value -> parts.add(new Filter.Part(rule, value)));
  }

  /** What the page would show of these calls; without any option, what it shows first. */
  View view(Recording recording, Scope usual) {
    Selection selection = selection(recording);
    if (selection.isAll()) {
      return new View(usual);
    }
    return new View(selection.ported() ? Scope.PORTED : Scope.ALL, filter(recording));
  }

  Selection selection(Recording recording) {
    if (root < 0 || root > recording.callCount()) {
      throw new InputException(
          "expected a call from 1 to " + recording.callCount() + ", found " + root);
    }
    if (from < 0 || depth < 0 || to < 0 || (to > 0 && to < from)) {
      throw new InputException(
          "expected --from-step, --to-step and --depth to leave something, found "
              + String.join(", ", from + "", to + "", depth + ""));
    }
    return new Selection(
        from, to, root, depth, include, exclude, cells, services, threads, processes, ported,
        collapse);
  }
}
