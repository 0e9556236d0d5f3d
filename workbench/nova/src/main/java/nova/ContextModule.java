package nova;

import nova.exception.AdminRequired;
import nova.exception.Forbidden;
import port.PortOf;
import runtime.Kwargs;

/** Functions around {@link RequestContext}. */
@PortOf("nova/context.py")
public final class ContextModule {
  private ContextModule() {}

  public static RequestContext getAdminContext() {
    return getAdminContext("no");
  }

  @PortOf("get_admin_context#L216-L221")
  public static RequestContext getAdminContext(String readDeleted) {
    return new RequestContext(
        Kwargs.of(
            "user_id",
            null,
            "project_id",
            null,
            "is_admin",
            true,
            "read_deleted",
            readDeleted,
            "overwrite",
            false));
  }

  @PortOf("is_user_context#L224-L232")
  public static boolean isUserContext(RequestContext context) {
    if (context == null || context.isAdmin()) {
      return false;
    }
    return context.userId() != null && context.projectId() != null;
  }

  @PortOf("require_admin_context#L235-L238")
  public static void requireAdminContext(RequestContext ctxt) {
    if (!ctxt.isAdmin()) {
      throw new AdminRequired();
    }
  }

  @PortOf("require_context#L241-L246")
  public static void requireContext(RequestContext ctxt) {
    if (!ctxt.isAdmin() && !isUserContext(ctxt)) {
      throw new Forbidden();
    }
  }

  @PortOf("authorize_project_context#L249-L255")
  public static void authorizeProjectContext(RequestContext context, String projectId) {
    if (isUserContext(context)) {
      requireSame(context.projectId(), projectId);
    }
  }

  @PortOf("authorize_user_context#L258-L264")
  public static void authorizeUserContext(RequestContext context, String userId) {
    if (isUserContext(context)) {
      requireSame(context.userId(), userId);
    }
  }

  @PortOf("authorize_quota_class_context#L267-L273")
  public static void authorizeQuotaClassContext(RequestContext context, String className) {
    if (isUserContext(context)) {
      requireSame(context.quotaClass(), className);
    }
  }

  private static void requireSame(String own, String asked) {
    if (own == null || !own.equals(asked)) {
      throw new Forbidden();
    }
  }
}
