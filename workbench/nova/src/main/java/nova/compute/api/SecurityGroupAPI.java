package nova.compute.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.compute.ComputeAPI;
import nova.db.ApiModule;
import nova.exception.NotFound;
import nova.exception.SecurityGroupNotFound;
import nova.objects.Instance;
import nova.objects.SecurityGroupModule;
import port.PortOf;
import runtime.Truth;

/** Security groups that this cell's own database keeps; what the chain needs of them. */
@PortOf("nova/compute/api.py::SecurityGroupAPI")
public final class SecurityGroupAPI extends nova.db.Base {
  /** The ids are numbers here. */
  public static final boolean ID_IS_UUID = false;

  private final boolean skipPolicyCheck;
  private final ComputeAPI computeRpcapi;

  @PortOf("__init__#L3878-L3881")
  public SecurityGroupAPI(Map<String, Object> kwargs) {
    this.skipPolicyCheck = Truth.of(kwargs.get("skip_policy_check"));
    this.computeRpcapi = new ComputeAPI();
  }

  public boolean skipPolicyCheck() {
    return skipPolicyCheck;
  }

  ComputeAPI computeRpcapi() {
    return computeRpcapi;
  }

  /** Makes the project's default group on first use. */
  @PortOf("ensure_default#L3910-L3918")
  public void ensureDefault(RequestContext context) {
    ApiModule.securityGroupEnsureDefault(context);
  }

  /** The group of this name or id; null where neither is given. */
  @PortOf("get#L3967-L3981")
  public Map<String, Object> get(
      RequestContext context, String name, Number id, boolean mapException) {
    ensureDefault(context);
    try {
      if (Truth.of(name)) {
        return ApiModule.securityGroupGetByName(context, context.projectId(), name, null);
      } else if (Truth.of(id)) {
        return ApiModule.securityGroupGet(context, id, null);
      }
      return null;
    } catch (NotFound exp) {
      if (mapException) {
        throw new SecurityGroupNotFound(exp.formatMessage());
      } else {
        throw exp;
      }
    }
  }

  @PortOf("populate_security_groups#L4228-L4233")
  public void populateSecurityGroups(Instance instance, List<Object> securityGroups) {
    List<String> names = new ArrayList<>();
    if (Truth.of(securityGroups)) {
      securityGroups.forEach(name -> names.add((String) name));
    }
    instance.set("security_groups", SecurityGroupModule.makeSecgroupList(names));
  }
}
