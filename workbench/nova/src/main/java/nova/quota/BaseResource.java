package nova.quota;

import java.util.Map;
import nova.RequestContext;
import nova.exception.ProjectQuotaNotFound;
import nova.exception.QuotaClassNotFound;
import oslo.config.CONF;
import oslo.config.Opt;
import port.PortOf;
import runtime.Kwargs;

/** Something that is counted, and the option that gives its default limit. */
@PortOf("nova/quota.py::BaseResource")
public abstract class BaseResource {
  private final String name;
  private final String flag;

  @PortOf("__init__#L969-L979")
  protected BaseResource(String name, String flag) {
    this.name = name;
    this.flag = flag;
  }

  /** The limit for a project, else for a quota class, else the default. */
  @PortOf("quota#L981-L1025")
  public Object quota(QuotaDriver driver, RequestContext context, Map<String, Object> kwargs) {
    String projectId = (String) Kwargs.get(kwargs, "project_id", context.projectId());
    String quotaClass = (String) Kwargs.get(kwargs, "quota_class", context.quotaClass());
    if (projectId != null) {
      try {
        return driver.getByProject(context, projectId, name);
      } catch (ProjectQuotaNotFound none) {
        // The quota class comes next.
      }
    }
    if (quotaClass != null) {
      try {
        return driver.getByClass(context, quotaClass, name);
      } catch (QuotaClassNotFound none) {
        // The default comes next.
      }
    }
    return defaultLimit();
  }

  @PortOf("default#L1027-L1031")
  public int defaultLimit() {
    return flag == null ? -1 : CONF.integer(Opt.DEFAULT, flag);
  }

  public String name() {
    return name;
  }

  /** The kind of question that may be asked of it: {@code reserve} or {@code check}. */
  public abstract String validMethod();
}
