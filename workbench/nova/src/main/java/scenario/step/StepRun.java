package scenario.step;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nova.ContextModule;
import nova.RequestContext;
import nova.objects.Instance;
import runtime.Kwargs;
import scenario.deployment.Cell;
import scenario.deployment.Deployment;
import scenario.language.Entry;
import scenario.language.StepSpec;

/** What steps of one run share: the deployment and the instances they made. */
public final class StepRun {
  private static final List<String> EXPECTED =
      List.of("metadata", "system_metadata", "security_groups", "info_cache");

  private final Deployment deployment;
  private final String defaultCell;
  private final Map<String, String> uuids = new LinkedHashMap<>();

  public StepRun(Deployment deployment, String defaultCell) {
    this.deployment = deployment;
    this.defaultCell = defaultCell;
  }

  Deployment deployment() {
    return deployment;
  }

  /** Name of the cell that the step runs in. */
  public String cellName(StepSpec step) {
    return step.in() == null ? defaultCell : step.in();
  }

  Cell cell(StepSpec step) {
    return deployment.cell(cellName(step));
  }

  /** A new context of the asker that the step names. */
  RequestContext context(StepSpec step) {
    return context(step.as());
  }

  static RequestContext context(String as) {
    if (as.equals("system")) {
      return ContextModule.getAdminContext();
    }
    boolean admin = as.equals("admin");
    return new RequestContext(
        Kwargs.of(
            "user_id",
            "user1",
            "project_id",
            "proj1",
            "is_admin",
            admin,
            "roles",
            List.of(admin ? "admin" : "member")));
  }

  /** Remembers an instance under the step's id, or as the {@code vm} that steps mean by default. */
  void remember(StepSpec step, String uuid) {
    uuids.put("vm", uuid);
    if (step.id() != null) {
      uuids.put(step.id(), uuid);
    }
  }

  /** Uuid that {@code $name} stands for; other texts stand for themselves. */
  String uuid(StepSpec step, String reference) {
    if (!reference.startsWith("$")) {
      return reference;
    }
    String uuid = uuids.get(reference.substring(1));
    if (uuid == null) {
      throw step.place().error("no instance is known as '" + reference + "'");
    }
    return uuid;
  }

  /** The text with a uuid in the place of each {@code $name}. */
  public String resolved(String text) {
    String result = text;
    for (Map.Entry<String, String> known : uuids.entrySet()) {
      result = result.replace("$" + known.getKey(), known.getValue());
    }
    return result;
  }

  /** The step's instance: loaded in the current cell, or made of the fields that it gives. */
  Instance instance(StepSpec step) {
    RequestContext context = context(step.text("instance_as", step.as()));
    Entry given = step.argument("instance");
    if (given != null && given.isMap()) {
      return made(step, given, context);
    }
    String uuid = uuid(step, step.text("instance", "$vm"));
    return Instance.getByUuid(context, uuid, EXPECTED);
  }

  private Instance made(StepSpec step, Entry fields, RequestContext context) {
    Instance instance = new Instance(context);
    fields.map().forEach((name, value) -> set(step, instance, name, value));
    return instance;
  }

  private void set(StepSpec step, Instance instance, String name, Entry value) {
    if (name.equals("fields")) {
      value.map().forEach((field, each) -> set(step, instance, field, each));
      return;
    }
    if (!instance.fields().containsKey(name)) {
      throw value.error("an instance has no field '" + name + "'");
    }
    instance.set(name, name.equals("uuid") ? uuid(step, value.text()) : value.value());
  }

  /** An instance as an argument among others: loaded with what is loaded by default. */
  Object plainInstance(StepSpec step, Entry given) {
    RequestContext context = context(step.text("instance_as", step.as()));
    if (given.isMap()) {
      return new Arguments(step, this).resolve(given.value());
    }
    String reference = given.isNull() ? "$vm" : given.text();
    return Instance.getByUuid(context, uuid(step, reference), null);
  }
}
