package programs;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Javalin serves a small shop, and a client of the JDK buys there. */
public final class Shop {

  private static final Map<String, Integer> STOCK = new ConcurrentHashMap<>();

  private Shop() {}

  public static void main(String[] args) throws Exception {
    Javalin server =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  config.routes.before(context -> context.header("X-Shop", "open"));
                  config.routes.get("/stock", Shop::stock);
                  config.routes.get("/stock/{thing}", Shop::thing);
                  config.routes.post("/stock/{thing}", Shop::put);
                  config.routes.get(
                      "/broken",
                      context -> {
                        throw new IllegalStateException("as asked");
                      });
                  config.routes.exception(
                      IllegalStateException.class,
                      (failed, context) -> context.status(500).result(failed.getMessage()));
                })
            .start("127.0.0.1", 0);
    try {
      buy("http://127.0.0.1:" + server.port(), Integer.parseInt(args[0]));
    } finally {
      server.stop();
    }
    System.exit(3);
  }

  private static void stock(Context context) {
    context.json(new TreeMap<>(STOCK));
  }

  private static void thing(Context context) {
    Integer left = STOCK.get(context.pathParam("thing"));
    if (left == null) {
      throw new NotFoundResponse("no such thing");
    }
    context.result(String.valueOf(left));
  }

  private static void put(Context context) {
    int more = Integer.parseInt(context.body());
    context.result(String.valueOf(STOCK.merge(context.pathParam("thing"), more, Integer::sum)));
  }

  private static void buy(String shop, int rounds) throws Exception {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    for (int i = 0; i < rounds; i++) {
      ask(
          client,
          HttpRequest.newBuilder(URI.create(shop + "/stock/thing" + i % 5))
              .POST(HttpRequest.BodyPublishers.ofString(String.valueOf(i))));
    }
    for (String path : new String[] {"/stock", "/stock/thing1", "/stock/none", "/broken", "/no"}) {
      ask(client, HttpRequest.newBuilder(URI.create(shop + path)));
    }
  }

  private static void ask(HttpClient client, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    System.out.println(
        answer.statusCode()
            + " "
            + answer.body()
            + " "
            + answer.headers().firstValue("X-Shop").orElse("closed"));
  }
}
