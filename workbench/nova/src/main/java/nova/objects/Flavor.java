package nova.objects;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nova.RequestContext;
import nova.db.ApiModule;
import nova.exception.ObjectActionError;
import nova.objects.base.NovaObject;
import nova.objects.base.NovaPersistentObject;
import nova.objects.fields.BooleanField;
import nova.objects.fields.DictOfStringsField;
import nova.objects.fields.Field;
import nova.objects.fields.FloatField;
import nova.objects.fields.IntegerField;
import nova.objects.fields.ListOfStringsField;
import nova.objects.fields.StringField;
import port.PortOf;
import runtime.Kwargs;

/** A size of instance that users choose by its flavor id. */
@PortOf("nova/objects/flavor.py::Flavor")
public final class Flavor extends NovaObject {

  private static final Map<String, Field> FIELDS =
      NovaPersistentObject.with(
          "id", new IntegerField(),
          "name", new StringField().nullable(),
          "memory_mb", new IntegerField(),
          "vcpus", new IntegerField(),
          "root_gb", new IntegerField(),
          "ephemeral_gb", new IntegerField(),
          "flavorid", new StringField(),
          "swap", new IntegerField(),
          "rxtx_factor", new FloatField().nullable().defaultValue(1.0),
          "vcpu_weight", new IntegerField().nullable(),
          "disabled", new BooleanField(),
          "is_public", new BooleanField(),
          "extra_specs", new DictOfStringsField(),
          "projects", new ListOfStringsField());

  private static final List<String> OPTIONAL_FIELDS = List.of("extra_specs", "projects");

  private Map<String, Object> origExtraSpecs = Map.of();
  private List<String> origProjects = List.of();

  public Flavor(RequestContext context, Map<String, Object> kwargs) {
    super(context, kwargs);
  }

  public Flavor(RequestContext context) {
    this(context, Map.of());
  }

  public Flavor() {
    this(null, Map.of());
  }

  @Override
  public String version() {
    return "1.1";
  }

  @Override
  public Map<String, Field> fields() {
    return FIELDS;
  }

  @PortOf("_from_db_object#L56-L76")
  public static Flavor fromDbObject(
      RequestContext context, Flavor flavor, Map<String, Object> row, List<String> expectedAttrs) {
    List<String> expected = expectedAttrs == null ? List.of() : expectedAttrs;
    flavor.setContext(context);
    FIELDS.forEach(
        (name, field) -> {
          if (!OPTIONAL_FIELDS.contains(name)) {
            Object value = row.get(name);
            flavor.set(name, value == null && field instanceof IntegerField ? 0 : value);
          }
        });
    if (expected.contains("extra_specs")) {
      flavor.set("extra_specs", row.get("extra_specs"));
    }
    if (expected.contains("projects")) {
      flavor.loadProjects();
    }
    flavor.objResetChanges();
    return flavor;
  }

  @PortOf("_load_projects#L78-L83")
  private void loadProjects() {
    remotable("_load_projects");
    List<Object> projects = new ArrayList<>();
    ApiModule.flavorAccessGetByFlavorId(context, flavorid())
        .forEach(access -> projects.add(access.get("project_id")));
    set("projects", projects);
    objResetChanges(List.of("projects"));
  }

  @Override
  @PortOf("obj_load_attr#L85-L91")
  public void objLoadAttr(String attrname) {
    if (!attrname.equals("projects")) {
      throw new ObjectActionError(
          Kwargs.of("action", "obj_load_attr", "reason", "unable to load " + attrname));
    }
    loadProjects();
  }

  @Override
  @PortOf("obj_reset_changes#L93-L103")
  public void objResetChanges(Collection<String> fields, boolean recursive) {
    super.objResetChanges(fields, recursive);
    if (fields == null || fields.contains("extra_specs")) {
      origExtraSpecs = contains("extra_specs") ? new LinkedHashMap<>(extraSpecs()) : Map.of();
    }
    if (fields == null || fields.contains("projects")) {
      origProjects = contains("projects") ? new ArrayList<>(projects()) : List.of();
    }
  }

  @Override
  @PortOf("obj_what_changed#L105-L112")
  public Set<String> objWhatChanged() {
    Set<String> changes = super.objWhatChanged();
    if (contains("extra_specs") && !extraSpecs().equals(origExtraSpecs)) {
      changes.add("extra_specs");
    }
    if (contains("projects") && !projects().equals(origProjects)) {
      changes.add("projects");
    }
    return changes;
  }

  @Override
  @PortOf("_obj_from_primitive#L114-L129")
  protected void fill(RequestContext newContext, Map<String, Object> data, List<String> changes) {
    super.fill(newContext, data, changes);
    // As in nova: the tracker is asked before it is set, so what travelled counts as changed
    Set<String> changed = objWhatChanged();
    if (!changed.contains("extra_specs")) {
      origExtraSpecs = contains("extra_specs") ? new LinkedHashMap<>(extraSpecs()) : Map.of();
    }
    if (!changed.contains("projects")) {
      origProjects = contains("projects") ? new ArrayList<>(projects()) : List.of();
    }
  }

  @PortOf("get_by_id#L131-L135")
  public static Flavor getById(RequestContext context, Number id) {
    return fromDbObject(
        context, new Flavor(context), ApiModule.flavorGet(context, id), List.of("extra_specs"));
  }

  @PortOf("get_by_name#L137-L141")
  public static Flavor getByName(RequestContext context, String name) {
    return fromDbObject(
        context,
        new Flavor(context),
        ApiModule.flavorGetByName(context, name),
        List.of("extra_specs"));
  }

  @PortOf("get_by_flavor_id#L143-L148")
  public static Flavor getByFlavorId(RequestContext context, String flavorId, String readDeleted) {
    return fromDbObject(
        context,
        new Flavor(context),
        ApiModule.flavorGetByFlavorId(context, flavorId, readDeleted),
        List.of("extra_specs"));
  }

  @PortOf("create#L166-L179")
  public void create() {
    remotable("create");
    if (objAttrIsSet("id")) {
      throw new ObjectActionError(Kwargs.of("action", "create", "reason", "already created"));
    }
    Map<String, Object> updates = objGetChanges();
    List<String> expectedAttrs = new ArrayList<>();
    for (String attr : OPTIONAL_FIELDS) {
      if (updates.containsKey(attr)) {
        expectedAttrs.add(attr);
      }
    }
    List<String> projects = texts(updates.remove("projects"));
    Map<String, Object> row = ApiModule.flavorCreate(context, updates, projects);
    fromDbObject(context, this, row, expectedAttrs);
  }

  @PortOf("destroy#L250-L252")
  public void destroy() {
    remotable("destroy");
    ApiModule.flavorDestroy(context, name());
  }

  @SuppressWarnings("unchecked")
  private static List<String> texts(Object value) {
    return value == null ? List.of() : (List<String>) value;
  }

  public Integer id() {
    return (Integer) get("id");
  }

  public String name() {
    return (String) get("name");
  }

  public Integer memoryMb() {
    return (Integer) get("memory_mb");
  }

  public Integer vcpus() {
    return (Integer) get("vcpus");
  }

  public Integer rootGb() {
    return (Integer) get("root_gb");
  }

  public Integer ephemeralGb() {
    return (Integer) get("ephemeral_gb");
  }

  public String flavorid() {
    return (String) get("flavorid");
  }

  public Integer swap() {
    return (Integer) get("swap");
  }

  public Boolean disabled() {
    return (Boolean) get("disabled");
  }

  @SuppressWarnings("unchecked")
  public Map<String, Object> extraSpecs() {
    return (Map<String, Object>) get("extra_specs");
  }

  public List<String> projects() {
    return texts(get("projects"));
  }
}
