package nova.objects;

import java.util.Map;
import nova.RequestContext;
import nova.db.ApiModule;
import nova.objects.base.BaseModule;
import nova.objects.base.ObjectListBase;
import nova.objects.fields.Field;
import nova.objects.fields.ListOfObjectsField;
import port.PortOf;

/** Key pairs. */
@PortOf("nova/objects/keypair.py::KeyPairList")
public final class KeyPairList extends ObjectListBase<KeyPair> {

  private static final Map<String, Field> FIELDS =
      Field.of("objects", new ListOfObjectsField("KeyPair"));

  public KeyPairList(RequestContext context, Map<String, Object> kwargs) {
    super(context, kwargs);
  }

  public KeyPairList(RequestContext context) {
    this(context, Map.of());
  }

  public KeyPairList() {
    this(null, Map.of());
  }

  @Override
  public String version() {
    return "1.2";
  }

  @Override
  public Map<String, Field> fields() {
    return FIELDS;
  }

  @PortOf("get_by_user#L98-L102")
  public static KeyPairList getByUser(RequestContext context, String userId) {
    return BaseModule.objMakeList(
        context,
        new KeyPairList(context),
        KeyPair::new,
        KeyPair::fromDbObject,
        ApiModule.keyPairGetAllByUser(context, userId));
  }

  @PortOf("get_count_by_user#L104-L106")
  public static int getCountByUser(RequestContext context, String userId) {
    return ApiModule.keyPairCountByUser(context, userId);
  }
}
