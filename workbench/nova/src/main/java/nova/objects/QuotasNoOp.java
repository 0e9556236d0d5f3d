package nova.objects;

import java.util.Map;
import nova.RequestContext;
import port.PortOf;

/** Quota for those who need none: every request is granted and forgotten. */
@PortOf("nova/objects/quotas.py::QuotasNoOp")
public final class QuotasNoOp extends Quotas {

  public QuotasNoOp(RequestContext context) {
    super(context, Map.of());
  }

  public QuotasNoOp() {
    super(null, Map.of());
  }

  @Override
  @PortOf("reserve#L148-L150")
  public void reserve(Object expire, String projectId, String userId, Map<String, Object> deltas) {
    // nothing to set aside
  }

  @Override
  @PortOf("commit#L152-L153")
  public void commit() {
    // nothing was set aside
  }

  @Override
  @PortOf("rollback#L155-L156")
  public void rollback() {
    // nothing was set aside
  }
}
