package nova.objects;

import nova.objects.base.NovaObjectRegistry;
import port.PortOf;

/** Makes every versioned object known by its name. */
@PortOf("nova/objects/__init__.py")
public final class ObjectsModule {

  private static boolean registered;

  private ObjectsModule() {}

  /** Harmless when called again. */
  @PortOf("register_all#L23-L69")
  public static synchronized void registerAll() {
    if (registered) {
      return;
    }
    registered = true;
    NovaObjectRegistry.register("Aggregate", Aggregate::new);
    NovaObjectRegistry.register("AggregateList", AggregateList::new);
    NovaObjectRegistry.register("BandwidthUsage", BandwidthUsage::new);
    NovaObjectRegistry.register("BlockDeviceMapping", BlockDeviceMapping::new);
    NovaObjectRegistry.register("BlockDeviceMappingList", BlockDeviceMappingList::new);
    NovaObjectRegistry.register("ComputeNode", ComputeNode::new);
    NovaObjectRegistry.register("ComputeNodeList", ComputeNodeList::new);
    NovaObjectRegistry.register("EC2Ids", EC2Ids::new);
    NovaObjectRegistry.register("Flavor", Flavor::new);
    NovaObjectRegistry.register("FlavorList", FlavorList::new);
    NovaObjectRegistry.register("HVSpec", HVSpec::new);
    NovaObjectRegistry.register("Instance", Instance::new);
    NovaObjectRegistry.register("InstanceAction", InstanceAction::new);
    NovaObjectRegistry.register("InstanceActionEvent", InstanceActionEvent::new);
    NovaObjectRegistry.register("InstanceActionEventList", InstanceActionEventList::new);
    NovaObjectRegistry.register("InstanceActionList", InstanceActionList::new);
    NovaObjectRegistry.register("InstanceFault", InstanceFault::new);
    NovaObjectRegistry.register("InstanceFaultList", InstanceFaultList::new);
    NovaObjectRegistry.register("InstanceGroup", InstanceGroup::new);
    NovaObjectRegistry.register("InstanceInfoCache", InstanceInfoCache::new);
    NovaObjectRegistry.register("InstanceList", InstanceList::new);
    NovaObjectRegistry.register("InstanceNUMACell", InstanceNUMACell::new);
    NovaObjectRegistry.register("InstanceNUMATopology", InstanceNUMATopology::new);
    NovaObjectRegistry.register("InstancePCIRequest", InstancePCIRequest::new);
    NovaObjectRegistry.register("InstancePCIRequests", InstancePCIRequests::new);
    NovaObjectRegistry.register("KeyPair", KeyPair::new);
    NovaObjectRegistry.register("KeyPairList", KeyPairList::new);
    NovaObjectRegistry.register("Migration", Migration::new);
    NovaObjectRegistry.register("MigrationContext", MigrationContext::new);
    NovaObjectRegistry.register("MigrationList", MigrationList::new);
    NovaObjectRegistry.register("NetworkRequest", NetworkRequest::new);
    NovaObjectRegistry.register("NetworkRequestList", NetworkRequestList::new);
    NovaObjectRegistry.register("PciDevice", PciDevice::new);
    NovaObjectRegistry.register("PciDeviceList", PciDeviceList::new);
    NovaObjectRegistry.register("PciDevicePool", PciDevicePool::new);
    NovaObjectRegistry.register("PciDevicePoolList", PciDevicePoolList::new);
    NovaObjectRegistry.register("Quotas", Quotas::new);
    NovaObjectRegistry.register("QuotasNoOp", QuotasNoOp::new);
    NovaObjectRegistry.register("SecurityGroup", SecurityGroup::new);
    NovaObjectRegistry.register("SecurityGroupList", SecurityGroupList::new);
    NovaObjectRegistry.register("Service", Service::new);
    NovaObjectRegistry.register("ServiceList", ServiceList::new);
    NovaObjectRegistry.register("Tag", Tag::new);
    NovaObjectRegistry.register("TagList", TagList::new);
    NovaObjectRegistry.register("VirtCPUModel", VirtCPUModel::new);
    NovaObjectRegistry.register("VirtCPUTopology", VirtCPUTopology::new);
  }
}
