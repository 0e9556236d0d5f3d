package nova.compute;

import port.PortOf;

/** What users ask of instances. */
@PortOf("nova/compute/instance_actions.py")
public final class InstanceActions {

  public static final String CREATE = "create";
  public static final String DELETE = "delete";
  public static final String EVACUATE = "evacuate";
  public static final String RESTORE = "restore";
  public static final String STOP = "stop";
  public static final String START = "start";
  public static final String REBOOT = "reboot";
  public static final String REBUILD = "rebuild";
  public static final String REVERT_RESIZE = "revertResize";
  public static final String CONFIRM_RESIZE = "confirmResize";
  public static final String RESIZE = "resize";
  public static final String MIGRATE = "migrate";
  public static final String PAUSE = "pause";
  public static final String UNPAUSE = "unpause";
  public static final String SUSPEND = "suspend";
  public static final String RESUME = "resume";
  public static final String RESCUE = "rescue";
  public static final String UNRESCUE = "unrescue";
  public static final String CHANGE_PASSWORD = "changePassword";
  public static final String SHELVE = "shelve";
  public static final String UNSHELVE = "unshelve";
  public static final String LIVE_MIGRATION = "live-migration";

  private InstanceActions() {}
}
