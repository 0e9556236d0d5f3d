package standin;

import runtime.Callable;
import runtime.DynamicAttributes;

/** Stands in for the network service: no limits, and nothing happens. */
public final class NetworkAPI implements DynamicAttributes {
  /** For how many instances the networks have room: for all. */
  public int validateNetworks(Object context, Object requestedNetworks, int numInstances) {
    return numInstances;
  }

  public void createPciRequestsForSriovPorts(
      Object context, Object pciRequests, Object requestedNetworks) {}

  public void deallocateForInstance(Object context, Object instance) {}

  /** Any other method accepts anything and answers null. */
  @Override
  public Object getattr(String name) {
    Callable nothing = (args, kwargs) -> null;
    return nothing;
  }
}
