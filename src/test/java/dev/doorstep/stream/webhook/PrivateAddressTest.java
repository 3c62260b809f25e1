package dev.doorstep.stream.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import dev.doorstep.TestDatabase;
import dev.doorstep.board.AtTheDesk.Colleague;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A hub as it comes posts to nobody within its own network. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(PrivateAddressTest.AsItComes.class)
class PrivateAddressTest extends WithReceiver {
  public static class AsItComes implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("doorstep.webhooks.allow-private", "false");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://localhost/", // a name that leads to this machine
        "https://127.0.0.1/",
        "https://2130706433/", // the same as one number
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://10.0.0.1:8443/hooks",
        "https://169.254.169.254/latest/meta-data/",
        "https://[fd00::1]/"
      })
  void cannot_be_made_an_endpoint(String url) {
    Hook.make(() -> Colleague.admin().json(), Map.of("url", url))
        .statusCode(400)
        .body("detail", containsString("DOORSTEP_WEBHOOKS_ALLOW_PRIVATE"));
  }

  @Test
  void plain_http_is_refused_too() {
    Hook.make(() -> Colleague.admin().json(), Map.of("url", "http://93.184.216.34/"))
        .statusCode(400)
        .body("detail", containsString("https://"));
  }

  @Test
  void a_name_that_leads_inside_later_gets_nothing() {
    Hook hook =
        Hook.on(
            Map.of(
                "url",
                "https://93.184.216.34/",
                "filter",
                Map.of("community", List.of(community))));
    hooks.add(hook);
    run("update webhook set url = '%s' where id = '%s'".formatted(receiver.url(), hook.id()));
    hook.change(Map.of("name", "noticed at once")).statusCode(200);
    happenings.happen(community, "A-1");

    await()
        .atMost(SOON)
        .until(
            () ->
                "private-address"
                    .equals(
                        hook.deliveries("").stream()
                            .findFirst()
                            .map(one -> one.get("lastTrouble"))
                            .orElse(null)));
    assertThat(hook.post("test").extract().<String>path("trouble")).isEqualTo("private-address");
    assertThat(receiver.received()).isEmpty();
  }
}
