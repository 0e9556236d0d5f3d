package tracewalk.recorded;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.LinkedHashMap;
import java.util.Map;

/** Handles secrets in every way that a recording must not repeat: each contains "hunter2". */
public final class Confidant {

  @Retention(RetentionPolicy.RUNTIME)
  @interface Sensitive {}

  /** A component's annotation reaches its field, its accessor and the constructor. */
  record Note(@Sensitive String line, int number) {}

  private final String adminPass = "hunter2-field";
  @Sensitive private final String diary = "hunter2-annotated";

  static String token() {
    return "hunter2-result";
  }

  void login(String user, String password, @Sensitive String motto) {}

  static Object take(Object anything) {
    return anything;
  }

  String getDiary() {
    return diary;
  }

  void keep(char[] password, byte[] secretBytes, @Sensitive int pin, String bloodGroup) {}

  @Sensitive
  long pin() {
    return 1_902_837_465_564_738L;
  }

  String parts() {
    return adminPass.substring(0, 0) + diary.substring(0, 0);
  }

  private static void texts() {
    take("https://host/?access_token=hunter2-query&n=1");
    take("Authorization: Bearer hunter2-header\nHost: x");
    take("sent Basic hunter2-scheme1");
    take("-----BEGIN PRIVATE KEY-----\nhunter2-pem\n-----END PRIVATE KEY-----");
    take("{name=jane, password=hunter2-string}");
    take(new StringBuilder("password=hunter2-builder"));
    take(java.net.URI.create("http://jane:hunter2-uri@host/"));
    take("\u20ac password=hunter2-wide");
    take(new String[] {"password=hunter2-array"});
    take("x".repeat(990) + " password=hunter2-at-the-end-of-what-is-shown");
    Thread thread = new Thread(() -> take("in a thread"), "token=hunter2-thread");
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException never) {
      throw new IllegalStateException(never);
    }
    for (int i = 0; i < 20; i++) {
      take("password=hunter2-again");
    }
  }

  public static void main(String[] arguments) {
    Confidant confidant = new Confidant();
    confidant.login("jane", "hunter2-parameter", "hunter2-motto");
    confidant.parts();
    token();
    confidant.getDiary();
    confidant.keep(
        "hunter2-characters".toCharArray(), "hunter2-bytes".getBytes(), 564_738_291, "hunter2-b");
    confidant.pin();
    new Note("hunter2-component", 1).line();
    take(new Note("hunter2-component", 1));
    texts();
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
