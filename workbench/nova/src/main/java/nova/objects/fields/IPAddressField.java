package nova.objects.fields;

import nova.objects.base.NovaObject;

/** An address as text. */
public final class IPAddressField extends Field {

  @Override
  protected Object doCoerce(NovaObject obj, String attr, Object value) {
    return value.toString();
  }
}
