package nova.objects;

import java.util.List;
import java.util.Map;
import nova.AvailabilityZonesModule;
import nova.RequestContext;
import nova.db.ApiModule;
import nova.objects.base.BaseModule;
import nova.objects.base.ObjectListBase;
import nova.objects.fields.Field;
import nova.objects.fields.ListOfObjectsField;
import port.PortOf;

/** Services. */
@PortOf("nova/objects/service.py::ServiceList")
public final class ServiceList extends ObjectListBase<Service> {

  private static final Map<String, Field> FIELDS =
      Field.of("objects", new ListOfObjectsField("Service"));

  public ServiceList(RequestContext context, Map<String, Object> kwargs) {
    super(context, kwargs);
  }

  public ServiceList(RequestContext context) {
    this(context, Map.of());
  }

  public ServiceList() {
    this(null, Map.of());
  }

  @Override
  public String version() {
    return "1.16";
  }

  @Override
  public Map<String, Field> fields() {
    return FIELDS;
  }

  @PortOf("get_by_topic#L293-L297")
  public static ServiceList getByTopic(RequestContext context, String topic) {
    return make(context, ApiModule.serviceGetAllByTopic(context, topic));
  }

  @PortOf("get_by_binary#L299-L303")
  public static ServiceList getByBinary(RequestContext context, String binary) {
    return make(context, ApiModule.serviceGetAllByBinary(context, binary));
  }

  @PortOf("get_by_host#L305-L309")
  public static ServiceList getByHost(RequestContext context, String host) {
    return make(context, ApiModule.serviceGetAllByHost(context, host));
  }

  @PortOf("get_all#L311-L318")
  public static ServiceList getAll(RequestContext context, Boolean disabled, boolean setZones) {
    List<Map<String, Object>> rows = ApiModule.serviceGetAll(context, disabled);
    if (setZones) {
      rows = AvailabilityZonesModule.setAvailabilityZones(context, rows);
    }
    return make(context, rows);
  }

  private static ServiceList make(RequestContext context, List<Map<String, Object>> rows) {
    return BaseModule.objMakeList(
        context, new ServiceList(context), Service::new, Service::fromDbObject, rows);
  }
}
