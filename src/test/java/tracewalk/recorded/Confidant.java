package tracewalk.recorded;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.LinkedHashMap;
import java.util.Map;

/** Handles secrets in every way that a recording must not repeat: each contains "hunter2". */
public final class Confidant {

  @Retention(RetentionPolicy.RUNTIME)
  @interface Sensitive {}

  private final String adminPass = "hunter2-field";
  @Sensitive private final String diary = "hunter2-annotated";

  static String token() {
    return "hunter2-result";
  }

  void login(String user, String password, @Sensitive String motto) {}

  static Object take(Object anything) {
    return anything;
  }

  String parts() {
    return adminPass.substring(0, 0) + diary.substring(0, 0);
  }

  public static void main(String[] arguments) {
    Confidant confidant = new Confidant();
    confidant.login("jane", "hunter2-parameter", "hunter2-motto");
    confidant.parts();
    token();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("auth_token", "hunter2-key");
    map.put("name", "shown");
    take(map);
    take("rabbit://jane:hunter2-url@host:5672/cell");
    take("{\"user\": \"jane\", \"private_key\": \"hunter2-json\", \"n\": 1}");
    take("{\"body\": \"{\\\"key_data\\\": \\\"hunter2-nested\\\", \\\"n\\\": 2}\"}");
    take("{\"credentials\": {\"a\": [\"hunter2-object\"]}, \"n\": 3}");
    try {
      throw new IllegalStateException("refused http://jane:hunter2-message@host/");
    } catch (IllegalStateException expected) {
      take(expected);
    }
  }
}
