package tracewalk.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThreadPatternTest {
  @Test
  void rule_readsCellAndService() {
    assertThat(view("include a.**\nthread {cell}/{service}/{n}\n", "api/nova-cells/3"))
        .isEqualTo(new ThreadView("t1", "api/nova-cells/3", false, "api", "nova-cells"));
  }

  @Test
  void firstRuleThatFits_wins() {
    String rules = "thread worker-{service}\nthread {cell}:{service}";
    assertThat(view(rules, "east:web").cell()).isEqualTo("east");
    assertThat(view(rules, "worker-web").service()).isEqualTo("web");
  }

  @Test
  void otherNames_tellNothing() {
    assertThat(view("thread {cell}/{service}/{n}", "main").cell()).isNull();
    assertThat(view("thread {cell}/{service}/{n}", "a/b/c/d").cell()).isNull();
    assertThat(view("", "api/nova-cells/3").cell()).isNull();
  }

  private static ThreadView view(String rules, String name) {
    return ThreadPattern.view(ThreadPattern.ofRules(rules), "t1", name, false);
  }
}
