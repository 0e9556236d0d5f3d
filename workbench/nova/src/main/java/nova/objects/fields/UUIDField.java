package nova.objects.fields;

import nova.objects.base.NovaObject;

/** A uuid as text; the form is not checked. */
public final class UUIDField extends Field {

  @Override
  protected Object doCoerce(NovaObject obj, String attr, Object value) {
    return value.toString();
  }
}
