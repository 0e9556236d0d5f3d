package oslo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import runtime.Kwargs;

/** What a rule's text allows. */
class RulesTest {
  private final Map<String, Object> member =
      Kwargs.of("roles", List.of("member"), "is_admin", false, "project_id", "p1");
  private final Map<String, Object> admin =
      Kwargs.of("roles", List.of("Admin"), "is_admin", true, "project_id", "p9");
  private final Rules rules =
      Rules.loadJson(
          "{'admin_or_owner': 'is_admin:True or project_id:%(project_id)s',".replace('\'', '"')
              + """
              "default": "rule:admin_or_owner",
              "anyone": "", "always": "@", "never": "!",
              "role": "role:admin",
              "both": "role:admin and project_id:%(project_id)s",
              "neither": "not role:admin",
              "group": "(role:admin or role:member) and not is_admin:True",
              "old": [["role:admin"], ["role:member", "project_id:p1"]],
              "literal": "'p1':%(project_id)s",
              "broken": "role:admin or"}
              """,
          "default");

  private boolean allows(String rule, Map<String, Object> creds) {
    return rules.allows(rule, Map.of("project_id", (Object) "p1")::get, creds);
  }

  @Test
  void emptyRuleAndAt_allow_bangRefuses() {
    assertThat(allows("anyone", member)).isTrue();
    assertThat(allows("always", member)).isTrue();
    assertThat(allows("never", admin)).isFalse();
  }

  @Test
  void owner_isToldFromAStranger() {
    assertThat(allows("admin_or_owner", member)).isTrue();
    assertThat(allows("admin_or_owner", Kwargs.of("is_admin", false, "project_id", "p2")))
        .isFalse();
    assertThat(allows("admin_or_owner", admin)).isTrue();
  }

  @Test
  void role_isComparedWithoutCase() {
    assertThat(allows("role", admin)).isTrue();
    assertThat(allows("role", member)).isFalse();
  }

  @Test
  void andOrNotAndParentheses_combine() {
    assertThat(allows("both", admin)).isFalse();
    assertThat(allows("neither", member)).isTrue();
    assertThat(allows("group", member)).isTrue();
    assertThat(allows("group", admin)).isFalse();
  }

  @Test
  void olderListForm_isAnyOfAll() {
    assertThat(allows("old", member)).isTrue();
    assertThat(allows("old", admin)).isTrue();
    assertThat(allows("old", Kwargs.of("roles", List.of(), "project_id", "p1"))).isFalse();
  }

  @Test
  void literal_isComparedWithTheTarget() {
    assertThat(allows("literal", member)).isTrue();
  }

  @Test
  void unknownRule_fallsBackOnTheDefault() {
    assertThat(allows("compute:unheard_of", member)).isTrue();
    assertThat(Rules.of(Map.of(), "default").allows("x", name -> null, member)).isFalse();
  }

  @Test
  void ruleThatDoesNotParse_refuses() {
    assertThat(allows("broken", admin)).isFalse();
  }
}
