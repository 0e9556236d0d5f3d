package nova.objects;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nova.RequestContext;
import nova.objects.base.NovaObject;
import port.PortOf;

/** Finds out whose quota a thing counts against: project id, then user id. */
@PortOf("nova/objects/quotas.py")
public final class QuotasModule {

  private QuotasModule() {}

  /** The instance may be an object or a map. */
  @PortOf("ids_from_instance#L22-L32")
  public static List<String> idsFromInstance(RequestContext context, Object instance) {
    String instanceProject = field(instance, "project_id");
    String instanceUser = field(instance, "user_id");
    String projectId =
        context.isAdmin() && !Objects.equals(context.projectId(), instanceProject)
            ? instanceProject
            : context.projectId();
    String userId =
        Objects.equals(context.userId(), instanceUser) ? context.userId() : instanceUser;
    return Arrays.asList(projectId, userId);
  }

  @PortOf("ids_from_security_group#L38-L39")
  public static List<String> idsFromSecurityGroup(RequestContext context, Object securityGroup) {
    return idsFromInstance(context, securityGroup);
  }

  @PortOf("ids_from_server_group#L45-L46")
  public static List<String> idsFromServerGroup(RequestContext context, Object serverGroup) {
    return idsFromInstance(context, serverGroup);
  }

  private static String field(Object thing, String name) {
    return (String)
        (thing instanceof NovaObject object ? object.get(name) : ((Map<?, ?>) thing).get(name));
  }
}
