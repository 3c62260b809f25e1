package dev.doorstep.stream.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.doorstep.IssuedKey;
import dev.doorstep.TestDatabase;
import dev.doorstep.board.AtTheDesk.Colleague;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may make and change endpoints, and what is refused. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WebhookManagementTest extends WithReceiver {
  @Inject ForgettingDeliveries forgetting;

  @Test
  void a_secret_is_shown_once() {
    Hook hook = hook();

    assertThat(hook.secret()).startsWith("whsec_");
    Colleague.admin()
        .json()
        .get("/api/webhooks/{id}", hook.id())
        .then()
        .header("Cache-Control", nullValue())
        .body("secret", nullValue());
    assertThat(Colleague.admin().json().get("/api/webhooks").asString())
        .contains(hook.id())
        .doesNotContain("whsec_");
  }

  @Test
  void only_administrators_and_keys_with_the_scope_manage_endpoints() {
    Hook.nobody().get("/api/webhooks").then().statusCode(401);
    Colleague.in("xintiandi").json().get("/api/webhooks").then().statusCode(403);
    IssuedKey.with("events:read")
        .call()
        .get("/api/webhooks")
        .then()
        .statusCode(403)
        .body("detail", containsString("webhooks:manage"));
  }

  @Test
  void a_key_manages_the_endpoints_it_made_and_sees_no_other() {
    Hook ofAdmin = hook();
    IssuedKey key = IssuedKey.in("xintiandi", "events:read", "webhooks:manage");
    Hook.make(key::call, Map.of("url", receiver.url()))
        .statusCode(403)
        .body("detail", containsString("events:personal"));
    Hook.make(
            key::call,
            Map.of(
                "url", receiver.url(),
                "personal", false,
                "filter", Map.of("community", List.of("beiruan"))))
        .statusCode(403);

    Hook ofKey = Hook.by(key::call, Map.of("url", receiver.url(), "personal", false));
    hooks.add(ofKey);
    key.call()
        .get("/api/webhooks")
        .then()
        .body("id", hasItem(ofKey.id()))
        .body("id", not(hasItem(ofAdmin.id())));
    key.call().get("/api/webhooks/{id}", ofAdmin.id()).then().statusCode(404);
    key.call().post("/api/webhooks/{id}/rotate", ofAdmin.id()).then().statusCode(404);
    key.call().get("/api/webhooks/{id}/deliveries", ofAdmin.id()).then().statusCode(404);
    key.call().delete("/api/webhooks/{id}", ofAdmin.id()).then().statusCode(204);
    assertThat(ofAdmin.state()).isEqualTo("active");
  }

  @Test
  void an_endpoint_goes_as_far_as_the_key_that_made_it_and_ends_with_it() {
    IssuedKey key = IssuedKey.in("xintiandi", "events:read", "webhooks:manage");
    Hook made = Hook.by(key::call, Map.of("url", receiver.url(), "personal", false));
    Hook hook = new Hook(made.id(), made.secret(), () -> Colleague.admin().json());
    hooks.add(hook);
    String number = "XTD-" + UUID.randomUUID();
    happenings.happen(community, "elsewhere");
    happenings.happen("xintiandi", number);
    await().atMost(SOON).until(() -> !ofKey(number).isEmpty());
    assertThat(ofKey("elsewhere")).isEmpty();

    key.revoke();
    await().atMost(SOON).until(() -> hook.state().equals("key-ended"));
    await().atMost(SOON).until(() -> nothingComesOf(number));
  }

  private boolean nothingComesOf(String number) {
    int before = ofKey(number).size();
    happenings.happen("xintiandi", number);
    await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
    return ofKey(number).size() == before;
  }

  @Test
  void what_cannot_be_an_endpoint_is_refused_with_what_can() {
    for (String url :
        List.of(
            "platform.example/hooks",
            "ftp://platform.example/",
            "https://user:secret@platform.example/",
            "https://platform.example/#part",
            "https:///hooks",
            "https://门口.example/",
            "not a url")) {
      refused(Map.of("url", url), "https://platform.example");
    }
    refused(Map.of("url", "https://" + "a".repeat(2_000) + ".example/"), "url");
    refused(Map.of("url", "https://no-such-host.invalid/"), "unknown");
    refused(Map.of("url", receiver.url(), "name", " "), "name");
    refused(
        Map.of("url", receiver.url(), "filter", Map.of("type", List.of("Request opened"))), "star");
    refused(Map.of("url", receiver.url(), "after", -1), "after");
    Hook.make(
            () -> Colleague.admin().json(),
            Map.of("url", receiver.url(), "after", Long.MAX_VALUE / 2))
        .statusCode(410);
  }

  @Test
  void what_is_changed_is_checked_as_well_and_the_rest_stays() {
    Hook hook = hook();
    hook.change(Map.of("url", "nowhere")).statusCode(400);
    hook.change(Map.of("name", " ")).statusCode(400);
    hook.change(Map.of("filter", Map.of("community", List.of("x y")))).statusCode(400);

    hook.change(Map.of("name", "City", "filter", Map.of("line", List.of("permits"))))
        .statusCode(200)
        .body("name", equalTo("City"))
        .body("url", equalTo(receiver.url()))
        .body("filter.line", equalTo(List.of("permits")))
        .body("filter.community", equalTo(List.of()));
  }

  @Test
  void an_endpoint_may_begin_in_the_past() {
    happenings.happen(community, "A-1", "A-1");
    Hook scout = hook();
    long end = scout.entry().getLong("position");
    await()
        .atMost(SOON)
        .until(() -> scout.replay(Map.of("from", "1")).extract().path("events").equals(2));

    hooks.add(
        Hook.on(
            Map.of(
                "url", receiver.url(),
                "after", Math.max(0, end - 1),
                "filter", Map.of("community", List.of(community)))));
    await().atMost(SOON).until(() -> !receiver.received().isEmpty());
  }

  @Test
  void what_is_asked_wrongly_is_told() {
    Hook hook = hook();
    var admin = Colleague.admin();
    admin.json().get("/api/webhooks/{id}/deliveries?status=lost", hook.id()).then().statusCode(400);
    admin.json().get("/api/webhooks/{id}/deliveries?limit=0", hook.id()).then().statusCode(400);
    admin.json().get("/api/webhooks/{id}/deliveries/1", hook.id()).then().statusCode(404);
    admin.json().get("/api/webhooks/{id}", UUID.randomUUID()).then().statusCode(404);
    admin.json().get("/api/webhooks/none").then().statusCode(404);
    hook.post("deliveries/1/redeliver").statusCode(404);
    hook.replay(Map.of()).statusCode(400);
  }

  @Test
  void the_delivery_log_is_read_page_by_page_and_forgotten_in_time() {
    Hook hook = hook();
    happenings.happen(community, "A-1", "B-2", "C-3");
    await().atMost(SOON).until(() -> hook.deliveries("status=delivered").size() == 3);

    var page = Colleague.admin().json().get("/api/webhooks/{id}/deliveries?limit=2", hook.id());
    assertThat(page.jsonPath().getList("items.key")).containsExactly("C-3", "B-2");
    assertThat(hook.deliveries("after=" + page.jsonPath().getLong("next")))
        .extracting(item -> item.get("key"))
        .containsExactly("A-1");

    forgetting.forget(Instant.now().minusSeconds(60)).await().indefinitely();
    assertThat(hook.deliveries("")).hasSize(3);
    run(
        "update webhook_delivery set done_at = now() - interval '31 days' where key = 'B-2' and webhook = '"
            + hook.id()
            + "'");
    forgetting.forget().await().indefinitely();
    assertThat(hook.deliveries("")).hasSize(2);
  }

  private static void refused(Map<String, ?> differences, String reason) {
    Hook.make(() -> Colleague.admin().json(), differences)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("detail", containsString(reason));
  }
}
