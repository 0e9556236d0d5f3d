package tracewalk.agent.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password", "userPassword", "admin_pass", "adminPass", "auth_token", "x-auth-token",
            "TOKEN",
        "clientSecret", "private_key", "privateKey", "key_data", "apiKey", "passwd", "credentials",
        "old.password", "DB_PASSWORD", "mypassword2"
      })
  void name_ofASecret_isKnown(String name) {
    assertThat(Secrets.name(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "key_name",
        "passenger",
        "compass",
        "tokenizer",
        "secretary",
        "name",
        "bypass"
      })
  void name_ofNone_isLeft(String name) {
    assertThat(Secrets.name(name)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          http://u:p@h/x                                | http://***@h/x
          rabbit://a:b@h:1/v,rabbit://c:d@i:2/w         | rabbit://***@h:1/v,rabbit://***@i:2/w
          http://u:p@ss@h                               | http://***@h
          http://host:80/a@b                            | http://host:80/a@b
          http://[::1]:80/a@b                           | http://[::1]:80/a@b
          rabbit://u:p/w@h:1/                           | rabbit://***@h:1/
          rabbit://u:12/34@h:1/                         | rabbit://***@h:1/
          rabbit://u:p w?#"'@h:1/                       | rabbit://***@h:1/
          rabbit://u:a@b c/d@h:1/                       | rabbit://***@h:1/
          rabbit://u:a://b@h:1/                         | rabbit://***@h:1/
          rabbit://u:a/b@h:1/v,rabbit://c:d@i:2/w       | rabbit://***@h:1/v,rabbit://***@i:2/w
          stored rabbit://u:p/w@h:1/ as child           | stored rabbit://***@h:1/ as child
          rabbit://mq:5672/child                        | rabbit://mq:5672/child
          http://u:p@h/x@y                              | http://***@h/x@y
          {"password": "x", "n": 1}                     | {"password": "***", "n": 1}
          {"password":"a\\"b","n":1}                    | {"password":"***","n":1}
          {"password": 12}                              | {"password": "***"}
          {"password": null, "token": true}             | {"password": null, "token": true}
          {"secret": {"a": [1, "}"]}, "n": 2}           | {"secret": "***", "n": 2}
          {"b": "{\\"token\\": \\"t\\", \\"n\\": 1}"}   | {"b": "{\\"token\\": \\"***\\", \\"n\\": 1}"}
          {"password": "never ended                     | {"password": "***"
          {"name": "a password: b"}                     | {"name": "a password: b"}
          """)
  void text_isShownWithoutItsSecrets(String text, String shown) {
    assertThat(Secrets.text(text)).isEqualTo(shown);
  }

  @Test
  void text_withoutSecrets_isTheSameObject() {
    String text = "{\"token_count\": \"none\", \"n\": 1}".replace("token_", "item_");
    assertThat(Secrets.text(text)).isSameAs(text);
  }
}
