package runtime;

/** An object that answers look-ups of names it does not define, as {@code __getattr__} does. */
public interface DynamicAttributes {
  /** Throws {@link AttributeError} for a name it does not know. */
  Object getattr(String name);
}
