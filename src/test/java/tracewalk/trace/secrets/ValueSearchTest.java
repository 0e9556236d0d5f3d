package tracewalk.trace.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tracewalk.agent.format.Value;
import tracewalk.agent.format.Value.Entry;
import tracewalk.agent.format.Value.Field;
import tracewalk.agent.format.Value.NumberValue;
import tracewalk.agent.format.Value.ObjectValue;
import tracewalk.agent.format.Value.TextValue;

class ValueSearchTest {
  private static final String KEY = "wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY";

  private final List<String> found = new ArrayList<>();
  private final ValueSearch search = new ValueSearch((path, why) -> found.add(path + " " + why));

  private static ObjectValue object(List<Field> fields, List<Value> items, List<Entry> entries) {
    return new ObjectValue("a.B", 1, fields, items, entries, null, -1, false, false, false);
  }

  private static ObjectValue text(String type, String text, boolean secret) {
    return new ObjectValue(type, 1, null, null, null, text, -1, true, secret, false);
  }

  @Test
  void textUnderASecretsName_isFoundWhereverItIs() {
    TextValue text = new TextValue("jane");
    search.value("argument x", "x", object(List.of(new Field("password", text)), null, null));
    search.value("result", "tokens", object(null, List.of(text), null));
    search.value(
        "argument y", "y", object(null, null, List.of(new Entry(new TextValue("apiKey"), text))));
    assertThat(found)
        .containsExactly("argument x.password NAME", "result[0] NAME", "argument y[apiKey] NAME");
  }

  @Test
  void textWithASecretInIt_isFound() {
    search.value("argument x", "x", new TextValue("go to http://jane:hunter2@host/"));
    search.value("argument y", "y", text("java.lang.String", "password=hunter2", false));
    assertThat(found).containsExactly("argument x SHAPE", "argument y SHAPE");
  }

  @Test
  void wordLikeAKey_isSuspicious() {
    search.value("argument x", "x", new TextValue(KEY));
    assertThat(found).containsExactly("argument x KEY");
  }

  @Test
  void hiddenSecretsAndOtherValues_areLeft() {
    search.value("argument x", "password", text("java.lang.String", "", true));
    search.value("argument x", "password", new TextValue("***"));
    search.value("argument x", "x", new TextValue("http://***@host/?token=***"));
    search.value("argument x", "token", new NumberValue(12));
    search.value("argument x", "token", text("a.TokenKind", "END", false));
    search.value("argument x", "x", new TextValue("123e4567-e89b-12d3-a456-426614174000"));
    assertThat(found).isEmpty();
  }
}
