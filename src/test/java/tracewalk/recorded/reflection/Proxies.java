package tracewalk.recorded.reflection;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Dynamic proxies with a handler of one's own, default methods among them. */
public final class Proxies {

  private Proxies() {}

  public interface Greeter {
    String greet(String name);

    default String twice(String name) {
      return greet(name) + greet(name);
    }
  }

  record Handler(String word) implements InvocationHandler {
    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
      return method.isDefault()
          ? InvocationHandler.invokeDefault(proxy, method, arguments)
          : word() + arguments[0];
    }
  }

  public static Object run() {
    Class<?>[] types = {Greeter.class};
    ClassLoader loader = Proxies.class.getClassLoader();
    Greeter greeter = (Greeter) Proxy.newProxyInstance(loader, types, new Handler("hi "));
    return greeter.greet("a") + greeter.twice("b");
  }
}
