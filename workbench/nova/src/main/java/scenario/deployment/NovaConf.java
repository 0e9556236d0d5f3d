package scenario.deployment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nova.OptionsModule;
import oslo.config.ConfigOpts;
import oslo.config.Opt;
import oslo.config.Options;
import runtime.PythonError;
import scenario.language.CellSpec;
import scenario.language.ScenarioError;

/** Writes the {@code nova.conf} of a cell and reads it back as its configuration. */
final class NovaConf {
  private static final String CELLS = "cells";

  private final String scenario;
  private final CellSpec cell;
  private final Options options = OptionsModule.all();
  private final Map<String, Map<String, Object>> groups = new LinkedHashMap<>();

  NovaConf(String scenario, CellSpec cell, CellFiles files) {
    this.scenario = scenario;
    this.cell = cell;
    put(Opt.DEFAULT, "host", controller(cell.name()));
    put(Opt.DEFAULT, "transport_url", transportUrl(cell.name()));
    put(CELLS, "enable", cell.enable());
    put(CELLS, "name", cell.name());
    put(CELLS, "cell_type", cell.type());
    cell.conf().forEach((name, value) -> override(name, located(name, value, files)));
  }

  /** Server name of a cell's services. */
  static String controller(String cell) {
    return cell + "-ctl";
  }

  /** Where a cell's queues are. */
  static String transportUrl(String cell) {
    return "rabbit://guest:guest@mq-" + cell + ":5672/" + cell;
  }

  private void put(String group, String name, Object value) {
    groups.computeIfAbsent(group, key -> new LinkedHashMap<>()).put(name, value);
  }

  /** {@code $name} of one of the scenario's files stands for its path; for cells the name does. */
  private static Object located(String option, Object value, CellFiles files) {
    String text = String.valueOf(value);
    if (text.startsWith("$") && files.has(text.substring(1))) {
      return files.path(text.substring(1));
    }
    return option.endsWith("cells_config") && files.has(text) ? files.path(text) : value;
  }

  /** {@code group.option}, or an option of no group or of {@code cells} by its name alone. */
  private void override(String name, Object value) {
    int dot = name.indexOf('.');
    String group = dot < 0 ? Opt.DEFAULT : name.substring(0, dot);
    String option = name.substring(dot + 1);
    if (dot < 0 && !options.knows(group, option)) {
      group = CELLS;
    }
    if (!options.knows(group, option)) {
      throw new ScenarioError(
          scenario, cell.line(), "cell " + cell.name() + " sets unknown option '" + name + "'");
    }
    put(group, option, value);
  }

  /** The text of the file. */
  String text() {
    StringBuilder text = new StringBuilder();
    groups.forEach(
        (group, values) -> {
          text.append('[').append(group).append("]\n");
          values.forEach((name, value) -> text.append(line(name, value)));
          text.append('\n');
        });
    return text.toString();
  }

  private static String line(String name, Object value) {
    Object shown =
        value instanceof List<?> items
            ? String.join(",", items.stream().map(String::valueOf).toList())
            : value;
    return name + " = " + shown + "\n";
  }

  /** The configuration that the text gives; a value that does not fit is the scenario's mistake. */
  ConfigOpts read() {
    try {
      ConfigOpts conf = new ConfigOpts(options, cell.name() + "/nova.conf", text());
      conf.check();
      return conf;
    } catch (PythonError wrong) {
      throw new ScenarioError(scenario, cell.line(), wrong.getMessage());
    }
  }
}
