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

  /** The step's instance, loaded in the current cell. */
  Instance instance(StepSpec step) {
    RequestContext context = context(step.text("instance_as", step.as()));
    String uuid = uuid(step, step.text("instance", "$vm"));
    return Instance.getByUuid(context, uuid, EXPECTED);
  }
}
