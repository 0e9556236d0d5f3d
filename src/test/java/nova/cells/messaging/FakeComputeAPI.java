package nova.cells.messaging;

import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.cells.Calls;
import nova.compute.api.API;
import nova.objects.Instance;

/** Notes what it is asked, and does nothing. */
class FakeComputeAPI extends API {
  final Calls calls = new Calls();

  FakeComputeAPI() {
    super(null, null, null, null, null);
  }

  Object start(
      RequestContext context, Instance instance, List<Object> args, Map<String, Object> kwargs) {
    return calls.note("start", context.toDict(), instance, args, kwargs);
  }

  Object shelve(
      RequestContext context, Instance instance, List<Object> args, Map<String, Object> kwargs) {
    return calls.note("shelve", context.toDict(), instance, args, kwargs);
  }

  Object snapshot(
      RequestContext context, Instance instance, List<Object> args, Map<String, Object> kwargs) {
    return calls.note("snapshot", context.toDict(), instance, args, kwargs);
  }

  @Override
  public void delete(RequestContext context, Instance instance) {
    calls.note("delete", context.toDict(), instance.uuid());
  }

  @Override
  public void softDelete(RequestContext context, Instance instance) {
    calls.note("soft_delete", context.toDict(), instance.uuid());
  }

  @Override
  public Object getMigrations(RequestContext context, Map<String, Object> filters) {
    return calls.note("get_migrations", context.toDict(), filters);
  }
}
