package nova.pci;

import java.util.List;
import nova.exception.PciRequestAliasNotDefined;
import nova.objects.Flavor;
import nova.objects.InstancePCIRequests;
import port.PortOf;
import runtime.Kwargs;

/** Requests for PCI devices that a flavor makes. */
@PortOf("nova/pci/request.py")
public final class RequestModule {

  private RequestModule() {}

  /** An empty set of requests where the flavor names no device. */
  @PortOf("get_pci_requests_from_flavor#L154-L193")
  public static InstancePCIRequests getPciRequestsFromFlavor(Flavor flavor) {
    if (flavor.contains("extra_specs")
        && flavor.extraSpecs().containsKey("pci_passthrough:alias")) {
      // Differs from nova: no alias is ever configured here, so each is unknown
      String alias = String.valueOf(flavor.extraSpecs().get("pci_passthrough:alias"));
      throw new PciRequestAliasNotDefined(Kwargs.of("alias", alias.split(":")[0]));
    }
    return new InstancePCIRequests(null, Kwargs.of("requests", List.of()));
  }
}
