package nova.network.security_group;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nova.compute.api.SecurityGroupAPI;
import oslo.config.CONF;
import oslo.config.Opt;
import port.PortOf;
import runtime.Kwargs;

/** Gives the driver for security groups. */
@PortOf("nova/network/security_group/openstack_driver.py")
public final class OpenstackDriverModule {

  public static final List<Opt> OPTS = List.of(Opt.string("security_group_api", "nova"));

  private OpenstackDriverModule() {}

  /** Differs from nova: its own driver is the only one here. */
  @PortOf("get_openstack_security_group_driver#L33-L42")
  public static SecurityGroupAPI getOpenstackSecurityGroupDriver(boolean skipPolicyCheck) {
    Map<String, Object> kwargs = Kwargs.of("skip_policy_check", skipPolicyCheck);
    return new SecurityGroupAPI(kwargs);
  }

  @PortOf("is_neutron_security_groups#L45-L46")
  public static boolean isNeutronSecurityGroups() {
    String api = CONF.string("DEFAULT", "security_group_api").toLowerCase(Locale.ROOT);
    return api.equals("neutron") || api.equals("quantum");
  }
}
