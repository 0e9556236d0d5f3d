package nova.objects;

import java.util.List;
import port.PortOf;

/** Makes lists of security groups. */
@PortOf("nova/objects/security_group.py")
public final class SecurityGroupModule {

  private SecurityGroupModule() {}

  /** Groups that have a name only and cannot be saved. */
  @PortOf("make_secgroup_list#L115-L128")
  public static SecurityGroupList makeSecgroupList(List<String> securityGroups) {
    SecurityGroupList secgroups = new SecurityGroupList();
    secgroups.setObjects(List.of());
    for (String name : securityGroups) {
      SecurityGroup secgroup = new SecurityGroup();
      secgroup.set("name", name);
      secgroups.objects().add(secgroup);
    }
    return secgroups;
  }
}
