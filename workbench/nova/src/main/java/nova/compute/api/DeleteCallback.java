package nova.compute.api;

import java.util.List;
import nova.RequestContext;
import nova.objects.BlockDeviceMappingList;
import nova.objects.Instance;

/** The last step of a deletion, which differs by its kind. */
@FunctionalInterface
public interface DeleteCallback {
  void call(
      RequestContext context,
      Instance instance,
      BlockDeviceMappingList bdms,
      List<Object> reservations,
      boolean local);
}
