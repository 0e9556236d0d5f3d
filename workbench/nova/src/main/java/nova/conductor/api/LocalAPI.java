package nova.conductor.api;

import java.util.Map;
import nova.RequestContext;
import nova.objects.base.NovaObject;
import oslo.versionedobjects.ObjectVersions;
import port.PortOf;
import runtime.Attributes;

/** The conductor's work on objects, done by a manager in the same process. */
@PortOf("nova/conductor/api.py::LocalAPI")
public class LocalAPI {
  protected Object manager;

  /** For an API that asks by message; it sets what it asks. */
  protected LocalAPI() {}

  // Differs from nova: the manager is given, as the one of remote objects is not ported
  @PortOf("__init__#L56-L59")
  public LocalAPI(Object manager) {
    this.manager = manager;
  }

  /** There is nothing to wait for here. */
  @PortOf("wait_until_ready#L61-L63")
  public void waitUntilReady(RequestContext context, Integer earlyTimeout, Integer earlyAttempts) {}

  @PortOf("provider_fw_rule_get_all#L65-L66")
  public Object providerFwRuleGetAll(RequestContext context) {
    return Attributes.method(manager, "provider_fw_rule_get_all").call(context);
  }

  /** Old form of the question, passed on with the versions that this release knows. */
  @PortOf("object_backport#L68-L73")
  public Object objectBackport(RequestContext context, NovaObject objinst, String targetVersion) {
    Map<String, Object> objectVersions = ObjectVersions.tree(objinst.objName());
    return objectBackportVersions(context, objinst, objectVersions);
  }

  @PortOf("object_backport_versions#L75-L77")
  public Object objectBackportVersions(
      RequestContext context, Object objinst, Map<String, Object> objectVersions) {
    return Attributes.method(manager, "object_backport_versions")
        .call(context, objinst, objectVersions);
  }
}
