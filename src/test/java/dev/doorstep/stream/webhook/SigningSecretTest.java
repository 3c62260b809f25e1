package dev.doorstep.stream.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SigningSecretTest {
  private static final SigningSecret SECRET =
      SigningSecret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final String BODY = "{\"test\": 2432232314}";
  private static final long TIMESTAMP = 1614265330;
  private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

  @Test
  void signs_as_the_vector_of_standard_webhooks_says() {
    assertThat(SECRET.sign(ID, TIMESTAMP, BODY)).isEqualTo(SIGNATURE);
  }

  @Test
  void the_secret_before_signs_too_until_its_time_is_over() {
    Instant end = Instant.ofEpochSecond(TIMESTAMP + 60);
    SigningSecrets rotated =
        new SigningSecrets(SigningSecret.random(), Optional.of(SECRET), Optional.of(end));

    assertThat(rotated.sign(ID, Instant.ofEpochSecond(TIMESTAMP), BODY).split(" "))
        .hasSize(2)
        .endsWith(SIGNATURE);
    assertThat(rotated.sign(ID, end, BODY).split(" ")).hasSize(1);
  }

  @Test
  void a_secret_is_long_and_shown_as_receivers_take_it() {
    String text = SigningSecret.random().text();

    assertThat(text).startsWith("whsec_");
    assertThat(SigningSecret.of(text).bytes()).hasSize(32);
    assertThat(SigningSecret.of(text).text()).isEqualTo(text);
  }
}
