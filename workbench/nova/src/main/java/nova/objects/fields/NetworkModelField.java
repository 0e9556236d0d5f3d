package nova.objects.fields;

import nova.network.model.NetworkInfo;
import nova.objects.base.NovaObject;
import runtime.ValueError;

/** What the network service knows of an instance; it travels as JSON text. */
public final class NetworkModelField extends Field {

  @Override
  protected Object doCoerce(NovaObject obj, String attr, Object value) {
    if (value instanceof NetworkInfo) {
      return value;
    }
    if (value instanceof CharSequence text) {
      return NetworkInfo.hydrate(text.toString());
    }
    throw new ValueError(
        "A NetworkModel is required in field "
            + attr
            + ", not a "
            + value.getClass().getSimpleName());
  }

  @Override
  protected Object doToPrimitive(NovaObject obj, String attr, Object value) {
    return ((NetworkInfo) value).json();
  }

  @Override
  protected Object doFromPrimitive(NovaObject obj, String attr, Object value) {
    return NetworkInfo.hydrate(value.toString());
  }
}
