package nova.objects;

import java.util.Map;
import nova.RequestContext;
import nova.db.ApiModule;
import nova.exception.ObjectActionError;
import nova.objects.base.NovaObject;
import nova.objects.base.NovaPersistentObject;
import nova.objects.fields.Field;
import nova.objects.fields.IntegerField;
import nova.objects.fields.StringField;
import port.PortOf;
import runtime.Kwargs;

/** A public key of a user. */
@PortOf("nova/objects/keypair.py::KeyPair")
public final class KeyPair extends NovaObject {

  private static final Map<String, Field> FIELDS =
      NovaPersistentObject.with(
          "id",
          new IntegerField(),
          "name",
          new StringField(),
          "user_id",
          new StringField().nullable(),
          "fingerprint",
          new StringField().nullable(),
          "public_key",
          new StringField().nullable(),
          "type",
          new StringField());

  public KeyPair(RequestContext context, Map<String, Object> kwargs) {
    super(context, kwargs);
  }

  public KeyPair(RequestContext context) {
    this(context, Map.of());
  }

  public KeyPair() {
    this(null, Map.of());
  }

  @Override
  public String version() {
    return "1.3";
  }

  @Override
  public Map<String, Field> fields() {
    return FIELDS;
  }

  @PortOf("_from_db_object#L51-L57")
  static KeyPair fromDbObject(RequestContext context, KeyPair item, Map<String, Object> row) {
    for (String field : item.fields().keySet()) {
      item.set(field, row.get(field));
    }
    item.setContext(context);
    item.objResetChanges();
    return item;
  }

  @PortOf("get_by_name#L59-L62")
  public static KeyPair getByName(RequestContext context, String userId, String name) {
    return fromDbObject(context, new KeyPair(), ApiModule.keyPairGet(context, userId, name));
  }

  @PortOf("destroy_by_name#L64-L66")
  public static void destroyByName(RequestContext context, String userId, String name) {
    ApiModule.keyPairDestroy(context, userId, name);
  }

  @PortOf("create#L68-L75")
  public void create() {
    remotable("create");
    if (objAttrIsSet("id")) {
      throw new ObjectActionError(Kwargs.of("action", "create", "reason", "already created"));
    }
    fromDbObject(context, this, ApiModule.keyPairCreate(context, objGetChanges()));
  }

  @PortOf("destroy#L77-L79")
  public void destroy() {
    remotable("destroy");
    ApiModule.keyPairDestroy(context, userId(), name());
  }

  public String name() {
    return (String) get("name");
  }

  public String userId() {
    return (String) get("user_id");
  }

  public String fingerprint() {
    return (String) get("fingerprint");
  }

  public String publicKey() {
    return (String) get("public_key");
  }

  public String type() {
    return (String) get("type");
  }
}
