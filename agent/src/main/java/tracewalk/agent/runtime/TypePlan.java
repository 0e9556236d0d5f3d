package tracewalk.agent.runtime;

import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.runtime.secret.Secrets;

/** How objects of one class are shown; made once a class, and it lives as long as the class. */
final class TypePlan {

  private static final ClassValue<TypePlan> PLANS =
      new ClassValue<>() {
        @Override
        protected TypePlan computeValue(Class<?> type) {
          return new TypePlan(type);
        }
      };

  /** What is written of an object. */
  enum Form {
    /** Its type alone: the class carries an annotation that makes it a secret. */
    SECRET,

    /** Type and number. */
    BARE,

    /** Type, number and content that holds no other object. */
    LEAF,

    /** Content that may hold other objects. */
    NESTED
  }

  final int type;

  /** The class's name, the same string as that of the methods that it declares. */
  final String owner;

  final Form form;

  /** What is written beside type and number; null for nothing. */
  final @Nullable Content content;

  private TypePlan(Class<?> type) {
    this.type = Recorder.words().type(name(type));
    this.owner = type.getName().intern();
    boolean opaque = Programs.isOpaque(type);
    @Nullable Content leaf = opaque ? null : TextContent.of(type);
    this.content = leaf != null || opaque ? leaf : Contents.of(type);
    if (Secrets.field(type.getName(), "")) {
      form = Form.SECRET;
    } else if (content == null) {
      form = Form.BARE;
    } else {
      form = leaf == null ? Form.NESTED : Form.LEAF;
    }
  }

  static TypePlan of(Class<?> type) {
    return PLANS.get(type);
  }

  /** Classes that are made while a program runs have numbers that differ from run to run. */
  private static String name(Class<?> type) {
    String name = type.getTypeName();
    if (Proxy.isProxyClass(type)) {
      return proxy(type);
    }
    int lambda = name.indexOf("$$Lambda");
    return lambda < 0 ? name : name.substring(0, lambda + 8);
  }

  private static String proxy(Class<?> type) {
    StringBuilder name = new StringBuilder("$Proxy");
    String before = "(";
    for (Class<?> shown : type.getInterfaces()) {
      name.append(before).append(shown.getName());
      before = ",";
    }
    return name.append(before.equals("(") ? "" : ")").toString();
  }
}
