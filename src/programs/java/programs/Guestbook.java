package programs;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Spring Boot starts a guest book, takes two entries over HTTP, shows them and stops. */
@SpringBootApplication
public class Guestbook {

  /** One entry. */
  public record Entry(String guest, int stars) {}

  /** Keeps the entries. */
  @Service
  public static class Pages {
    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    int add(Entry entry) {
      entries.add(entry);
      return entries.size();
    }
  }

  /** The guests' way in. */
  @RestController
  public static class Desk {
    private final Pages pages;

    Desk(Pages pages) {
      this.pages = pages;
    }

    @PostMapping("/entries")
    int write(@RequestBody Entry entry) {
      return pages.add(entry);
    }

    @GetMapping("/entries/{guest}")
    List<Entry> read(@PathVariable String guest) {
      return pages.entries.stream().filter(entry -> entry.guest().equals(guest)).toList();
    }
  }

  /** A bean whose making is a call of a generated subclass. */
  @Bean
  public Runnable goodbye() {
    return () -> System.out.println("closed");
  }

  public static void main(String[] args) throws Exception {
    SpringApplication application = new SpringApplication(Guestbook.class);
    ConfigurableApplicationContext context =
        application.run(
            "--server.port=0", "--spring.main.banner-mode=off", "--logging.level.root=OFF");
    int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    HttpClient client = HttpClient.newHttpClient();
    URI book = URI.create("http://localhost:" + port + "/entries");
    for (String entry :
        new String[] {
          "{\"guest\":\"ada\",\"stars\":5}", "{\"guest\":\"bob\",\"stars\":4}", "{}}"
        }) {
      ask(
          client,
          HttpRequest.newBuilder(book)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(entry)));
    }
    ask(client, HttpRequest.newBuilder(URI.create(book + "/ada")));
    context.getBean("goodbye", Runnable.class).run();
    System.exit(SpringApplication.exit(context, () -> 4));
  }

  private static void ask(HttpClient client, HttpRequest.Builder request) throws Exception {
    HttpResponse<String> answer =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    System.out.println(
        answer.statusCode() + " " + (answer.statusCode() == 200 ? answer.body() : "refused"));
  }
}
