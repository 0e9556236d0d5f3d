package tracewalk.agent.runtime.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "userPassword",
        "admin_pass",
        "adminPass",
        "auth_token",
        "x-auth-token",
        "TOKEN",
        "clientSecret",
        "private_key",
        "privateKey",
        "key_data",
        "apiKey",
        "passwd",
        "credentials",
        "old.password",
        "DB_PASSWORD",
        "mypassword2",
        "Authorization",
        "Set-Cookie",
        "x-api-key",
        "JWTSecret",
        "sessionCookie",
        "aws_secret_access_key",
        "db-passwd",
        "signingKey"
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
        "bypass",
        "keyboard",
        "author",
        "authority",
        "cookieless"
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
          https://host/x?user=jane&access_token=abc&n=1 | https://host/x?user=jane&access_token=***&n=1
          jdbc:pg://host/db;user=sa;password=a b;n=1    | jdbc:pg://host/db;user=sa;password=*** b;n=1
          User[name=jane, password=x, n=1]              | User[name=jane, password=***, n=1]
          {api-key=x y, n=1}                            | {api-key=*** y, n=1}
          password = "a b" n                            | password = "***" n
          password==x                                   | password==x
          password=null                                 | password=null
          Authorization: Basic amFuZTp4                 | Authorization: ***
          Cookie: a=1; b=2                              | Cookie: ***
          expected a token: found none                  | expected a token: found none
          sent with Bearer abc.DEF-123                  | sent with Bearer ***
          bearer authentication is wanted               | bearer authentication is wanted
          some basic information                        | some basic information
          id eyJhbGciOi.eyJzdWIiOiIx.c2lnbmF0dXJl end   | id *** end
          key AKIAIOSFODNN7EXAMPLE end                  | key *** end
          """)
  void text_isShownWithoutItsSecrets(String text, String shown) {
    assertThat(Secrets.text(text)).isEqualTo(shown);
  }

  @Test
  void text_withoutSecrets_isTheSameObject() {
    String text = "{\"token_count\": \"none\", \"n\": 1}".replace("token_", "item_");
    assertThat(Secrets.text(text)).isSameAs(text);
  }

  @Test
  void privateKey_isHiddenBetweenItsLines() {
    String text =
        "-----BEGIN RSA PRIVATE KEY-----\nMIIEow\nAAB\n-----END RSA PRIVATE KEY-----\nrest";
    assertThat(Secrets.text(text))
        .isEqualTo("-----BEGIN RSA PRIVATE KEY-----***-----END RSA PRIVATE KEY-----\nrest");
  }

  @Test
  void headerLine_isHiddenToItsEnd() {
    assertThat(Secrets.text("Host: a\r\nX-Api-Key: b c\r\nAccept: d"))
        .isEqualTo("Host: a\r\nX-Api-Key: ***\r\nAccept: d");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lcom/acme/Secret;",
        "Lcom/acme/Mark$Sensitive;",
        "LConfidential;",
        "Lcom/acme/DoNotLog;",
        "com.acme.Masked",
        "PII"
      })
  void annotationThatMarksSecrets_isKnown(String name) {
    assertThat(Secrets.annotation(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ljava/lang/Deprecated;", "Lcom/acme/SecretService;", "Nullable"})
  void otherAnnotations_areLeft(String name) {
    assertThat(Secrets.annotation(name)).isFalse();
  }

  @Test
  void nameThatTheRulesAdd_isASecretToo() {
    assertThat(Secrets.name("blood_group_x")).isFalse();
    Secrets.also("bloodGroupX");
    assertThat(Secrets.name("blood_group_x")).isTrue();
    assertThat(Secrets.text("bloodGroupX=zero")).isEqualTo("bloodGroupX=***");
    Secrets.also("com.acme.Whispered");
    assertThat(Secrets.annotation("Lcom/other/Whispered;")).isTrue();
  }

  @Test
  void wordOfManyKinds_isSuspicious() {
    assertThat(Secrets.suspicious("wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY")).isTrue();
    assertThat(Secrets.suspicious("123e4567-e89b-12d3-a456-426614174000")).isFalse();
    assertThat(Secrets.suspicious("nova.cells.messaging.MessageRunner2")).isFalse();
    assertThat(Secrets.suspicious("AAAAAAAAAAaaaaaaaaaa1111111111")).isFalse();
  }
}
