package nova.objects;

import java.util.Map;
import nova.RequestContext;
import nova.objects.base.NovaObject;
import nova.objects.fields.Field;
import nova.objects.fields.StringField;
import port.PortOf;

/** The names of an instance and its image in the EC2 interface. */
@PortOf("nova/objects/ec2.py::EC2Ids")
public final class EC2Ids extends NovaObject {

  private static final Map<String, Field> FIELDS =
      Field.of(
          "instance_id", new StringField(),
          "ami_id", new StringField().nullable(),
          "kernel_id", new StringField().nullable(),
          "ramdisk_id", new StringField().nullable());

  public EC2Ids(RequestContext context, Map<String, Object> kwargs) {
    super(context, kwargs);
  }

  public EC2Ids(RequestContext context) {
    this(context, Map.of());
  }

  public EC2Ids() {
    this(null, Map.of());
  }

  @Override
  public String version() {
    return "1.0";
  }

  @Override
  public Map<String, Field> fields() {
    return FIELDS;
  }
}
