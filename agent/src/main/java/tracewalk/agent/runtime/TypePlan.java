package tracewalk.agent.runtime;

import org.jspecify.annotations.Nullable;

/** How objects of one class are shown; made once a class, and it lives as long as the class. */
final class TypePlan {

  private static final ClassValue<TypePlan> PLANS =
      new ClassValue<>() {
        @Override
        protected TypePlan computeValue(Class<?> type) {
          return new TypePlan(type);
        }
      };

  final int type;

  /** What is written of an object beside type and number; null for nothing. */
  final @Nullable Content content;

  /** True if the content may hold other objects. */
  final boolean nested;

  /** True if the class carries an annotation that makes it a secret. */
  final boolean secret;

  private TypePlan(Class<?> type) {
    this.type = Recorder.words().type(name(type));
    this.secret = Secrets.field(type.getName(), "");
    boolean opaque = Programs.isOpaque(type);
    @Nullable Content leaf = opaque ? null : TextContent.of(type);
    this.nested = leaf == null;
    this.content = leaf != null || opaque ? leaf : Contents.of(type);
  }

  static TypePlan of(Class<?> type) {
    return PLANS.get(type);
  }

  /** Classes behind lambdas have numbers that differ from run to run. */
  private static String name(Class<?> type) {
    String name = type.getTypeName();
    int lambda = name.indexOf("$$Lambda");
    return lambda < 0 ? name : name.substring(0, lambda + 8);
  }
}
