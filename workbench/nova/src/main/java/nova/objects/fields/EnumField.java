package nova.objects.fields;

import java.util.List;
import nova.objects.base.NovaObject;
import runtime.ValueError;

/** A text out of a fixed list. */
public class EnumField extends StringField {

  private final List<String> validValues;

  public EnumField(List<String> validValues) {
    this.validValues = List.copyOf(validValues);
  }

  @Override
  protected Object doCoerce(NovaObject obj, String attr, Object value) {
    if (!validValues.contains(value.toString())) {
      throw new ValueError("Field value " + value + " is invalid");
    }
    return super.doCoerce(obj, attr, value);
  }
}
