package nova.objects;

import java.util.Map;
import java.util.Set;
import nova.RequestContext;
import nova.db.ApiModule;
import nova.exception.HostBinaryNotFound;
import nova.exception.ObjectActionError;
import nova.exception.OrphanedObjectError;
import nova.exception.ServiceNotFound;
import nova.objects.base.NovaObject;
import nova.objects.base.NovaPersistentObject;
import nova.objects.fields.BooleanField;
import nova.objects.fields.DateTimeField;
import nova.objects.fields.Field;
import nova.objects.fields.IntegerField;
import nova.objects.fields.ObjectField;
import nova.objects.fields.StringField;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import port.PortOf;
import runtime.Kwargs;

/** A running nova process of one kind on one host. */
@PortOf("nova/objects/service.py::Service")
public final class Service extends NovaObject {

  private static final Map<String, Field> FIELDS =
      NovaPersistentObject.with(
          "id", new IntegerField().readOnly(),
          "host", new StringField().nullable(),
          "binary", new StringField().nullable(),
          "topic", new StringField().nullable(),
          "report_count", new IntegerField(),
          "disabled", new BooleanField(),
          "disabled_reason", new StringField().nullable(),
          "availability_zone", new StringField().nullable(),
          "compute_node", new ObjectField("ComputeNode"),
          "last_seen_up", new DateTimeField().nullable(),
          "forced_down", new BooleanField(),
          "version", new IntegerField());

  private static final Logger LOG = LoggerFactory.getLogger("nova.objects.service");

  /** Counts the releases of the services; every object of this release carries it. */
  public static final int SERVICE_VERSION = 2;

  public Service(RequestContext context, Map<String, Object> kwargs) {
    super(context, kwargs);
    if (kwargs.containsKey("version")) {
      throw new ObjectActionError(
          Kwargs.of("action", "init", "reason", "Version field is immutable"));
    }
    set("version", SERVICE_VERSION);
  }

  public Service(RequestContext context) {
    this(context, Map.of());
  }

  public Service() {
    this(null, Map.of());
  }

  @Override
  public String version() {
    return "1.18";
  }

  @Override
  public Map<String, Field> fields() {
    return FIELDS;
  }

  @PortOf("_from_db_object#L155-L172")
  public static Service fromDbObject(
      RequestContext context, Service service, Map<String, Object> row) {
    for (String key : FIELDS.keySet()) {
      if (key.equals("availability_zone") && !row.containsKey(key)) {
        continue;
      }
      if (key.equals("version")) {
        service.store(key, row.get(key));
      } else if (!key.equals("compute_node")) {
        service.set(key, row.get(key));
      }
    }
    service.setContext(context);
    service.objResetChanges();
    return service;
  }

  @Override
  @PortOf("obj_load_attr#L174-L199")
  public void objLoadAttr(String attrname) {
    if (context == null) {
      throw new OrphanedObjectError(Kwargs.of("method", "obj_load_attr", "objtype", objName()));
    }
    LOG.debug("Lazy-loading `{}' on {} id {}", attrname, objName(), get("id", null));
    if (!attrname.equals("compute_node")) {
      throw new ObjectActionError(
          Kwargs.of(
              "action", "obj_load_attr", "reason", "attribute " + attrname + " not lazy-loadable"));
    }
    if (!"nova-compute".equals(binary())) {
      throw new ServiceNotFound(Kwargs.of("service_id", id()));
    }
    set("compute_node", ComputeNodeList.getAllByHost(context, host(), false).at(0));
  }

  @PortOf("get_by_id#L201-L204")
  public static Service getById(RequestContext context, Number serviceId) {
    return fromDbObject(context, new Service(), ApiModule.serviceGet(context, serviceId, false));
  }

  @PortOf("get_by_host_and_topic#L206-L209")
  public static Service getByHostAndTopic(RequestContext context, String host, String topic) {
    return fromDbObject(
        context, new Service(), ApiModule.serviceGetByHostAndTopic(context, host, topic));
  }

  @PortOf("get_by_host_and_binary#L211-L218")
  public static Service getByHostAndBinary(RequestContext context, String host, String binary) {
    Map<String, Object> row;
    try {
      row = ApiModule.serviceGetByHostAndBinary(context, host, binary);
    } catch (HostBinaryNotFound e) {
      return null;
    }
    return fromDbObject(context, new Service(), row);
  }

  @PortOf("get_by_compute_host#L220-L223")
  public static Service getByComputeHost(RequestContext context, String host, boolean useSlave) {
    // As in nova: use_slave is not passed on
    return fromDbObject(
        context, new Service(), ApiModule.serviceGetByComputeHost(context, host, false));
  }

  public static Service getByComputeHost(RequestContext context, String host) {
    return getByComputeHost(context, host, false);
  }

  @PortOf("get_by_args#L227-L230")
  public static Service getByArgs(RequestContext context, String host, String binary) {
    return fromDbObject(
        context, new Service(), ApiModule.serviceGetByHostAndBinary(context, host, binary));
  }

  @PortOf("create#L232-L239")
  public void create() {
    remotable("create");
    if (objAttrIsSet("id")) {
      throw new ObjectActionError(Kwargs.of("action", "create", "reason", "already created"));
    }
    fromDbObject(context, this, ApiModule.serviceCreate(context, objGetChanges()));
  }

  @PortOf("save#L241-L251")
  public void save() {
    remotable("save");
    Map<String, Object> updates = objGetChanges();
    updates.remove("id");
    if (updates.keySet().equals(Set.of("version"))) {
      return;
    }
    fromDbObject(context, this, ApiModule.serviceUpdate(context, id(), updates));
  }

  @PortOf("destroy#L253-L255")
  public void destroy() {
    remotable("destroy");
    ApiModule.serviceDestroy(context, id());
  }

  public Integer id() {
    return (Integer) get("id");
  }

  public String host() {
    return (String) get("host");
  }

  public String binary() {
    return (String) get("binary");
  }

  public String topic() {
    return (String) get("topic");
  }

  public Boolean disabled() {
    return (Boolean) get("disabled");
  }

  public ComputeNode computeNode() {
    return (ComputeNode) get("compute_node");
  }
}
