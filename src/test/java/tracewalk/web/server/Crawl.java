package tracewalk.web.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows every link of a server's pages, a few of each kind, without leaving their language. */
public final class Crawl {
  private static final Pattern LINK = Pattern.compile("\\b(?:href|action)=\"([^\"]*)\"");
  private static final int SAME_KIND = 2;

  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
  private final String home;
  private final String language;
  private final Map<String, Integer> kinds = new HashMap<>();
  private final Deque<URI> waiting = new ArrayDeque<>();
  private final Map<String, String> pages = new LinkedHashMap<>();

  private Crawl(String home, String language) {
    this.home = home;
    this.language = language;
  }

  /** The pages by their addresses, those of errors as well. */
  public static Map<String, String> pages(String home, String language, List<String> from)
      throws IOException, InterruptedException {
    Crawl crawl = new Crawl(home, language);
    from.forEach(path -> crawl.waiting.add(URI.create(home + path)));
    while (!crawl.waiting.isEmpty()) {
      crawl.read(crawl.waiting.remove());
    }
    return crawl.pages;
  }

  private void read(URI address) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address).header("Accept-Language", language).build();
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    String type = answer.headers().firstValue("Content-Type").orElse("");
    if (!type.startsWith("text/html") || answer.request().method().equals("POST")) {
      return;
    }
    pages.put(address.toString().substring(home.length() - 1), answer.body());
    Matcher link = LINK.matcher(answer.body());
    while (link.find()) {
      meet(answer.uri(), link.group(1).replace("&amp;", "&"));
    }
  }

  private void meet(URI on, String link) {
    URI address = on.resolve(link.replaceFirst("#.*", ""));
    boolean ours = address.toString().startsWith(home) && !link.startsWith("#");
    String other = language.equals("zh") ? "lang=en" : "lang=zh";
    boolean page = !address.getPath().matches("/assets/.*|.*/export");
    if (ours && page && !address.toString().contains(other) && isNews(address)) {
      waiting.add(address);
    }
  }

  /** Whether something is asked of a page that was not yet asked of two like it. */
  private boolean isNews(URI address) {
    boolean news = false;
    for (String kind : kinds(address)) {
      news |= kinds.merge(kind, 1, Integer::sum) <= SAME_KIND;
    }
    return news;
  }

  /** Which page it is, with each thing that is asked of it, without of which or how much. */
  private static List<String> kinds(URI address) {
    String page =
        address.getPath().replaceAll("/[snc]/[^/]+$", "/one").replaceAll("^/r/\\w+", "/r");
    String query = address.getRawQuery() == null ? "" : address.getRawQuery();
    return Arrays.stream(query.split("&"))
        .map(pair -> pair.startsWith("ask=") ? pair : pair.replaceFirst("=.*", ""))
        .map(name -> page + "?" + name)
        .toList();
  }
}
