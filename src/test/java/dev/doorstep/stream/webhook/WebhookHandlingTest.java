package dev.doorstep.stream.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.doorstep.TestDatabase;
import dev.doorstep.stream.webhook.Receiver.Received;
import dev.doorstep.stream.webhook.Receiver.Reply;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people can do with endpoints and deliveries. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WebhookHandlingTest extends WithReceiver {
  @Test
  void a_paused_endpoint_gets_nothing_and_then_everything() {
    Hook hook = hook();
    hook.change(Map.of("paused", true)).statusCode(200);
    await().atMost(SOON).until(() -> hook.state().equals("paused"));
    happenings.happen(community, "A-1", "B-2");
    await().during(Duration.ofSeconds(2)).atMost(SOON).until(() -> receiver.received().isEmpty());

    hook.change(Map.of("paused", false)).statusCode(200);
    await().atMost(SOON).until(() -> receiver.received().size() == 2);
  }

  @Test
  void after_rotation_old_and_new_secret_verify_for_a_day() throws Exception {
    Hook hook = hook();
    String fresh = hook.post("rotate").statusCode(200).extract().path("secret");
    assertThat(fresh).startsWith("whsec_").isNotEqualTo(hook.secret());
    await().atMost(SOON).until(() -> hook.entry().getString("previousSecretUntil") != null);
    happenings.happen(community, "A-1");
    Received both = one(receiver);
    verify(hook.secret(), both);
    verify(fresh, both);

    run("update webhook set previous_until = now() where id = '" + hook.id() + "'");
    hook.change(Map.of("name", "noticed at once")).statusCode(200);
    await()
        .atMost(SOON)
        .until(
            () -> {
              happenings.happen(community, "A-1");
              return receiver.received().stream()
                  .anyMatch(request -> !request.headers().get("webhook-signature").contains(" "));
            });
  }

  @Test
  void what_was_delivered_can_be_sent_again_with_the_same_id() {
    Hook hook = hook();
    happenings.happen(community, "A-1");
    await().atMost(SOON).until(() -> hook.deliveries("status=delivered").size() == 1);

    Object first = hook.deliveries("").get(0).get("id");
    hook.post("deliveries/" + first + "/redeliver").statusCode(202);
    await().atMost(SOON).until(() -> hook.deliveries("status=delivered").size() == 2);
    assertThat(receiver.received().stream().map(Received::id).distinct()).hasSize(1);
    assertThat(hook.deliveries("").get(0)).containsEntry("origin", "manual");
  }

  @Test
  void what_still_waits_can_be_tried_at_once() {
    Hook hook = hook();
    receiver.answers(request -> Reply.status(500));
    happenings.happen(community, "A-1", "A-1");
    await().atMost(SOON).until(() -> attemptsOf(hook, 1) == 1);
    run(
        "update webhook_delivery set next_at = now() + interval '1 day' where attempts = 1 and webhook = '"
            + hook.id()
            + "'");

    receiver.answers(request -> Reply.OK);
    Object second = hook.deliveries("").get(0).get("id");
    hook.post("deliveries/" + second + "/redeliver").statusCode(202);
    await().atMost(SOON).until(() -> hook.deliveries("status=delivered").size() == 2);
    assertThat(hook.deliveries("")).hasSize(2);
  }

  @Test
  void a_range_is_replayed_after_a_dry_run_has_told_what_it_holds() {
    Hook hook = hook();
    happenings.happen(community, keys(5));
    happenings.happenAs("dev.doorstep.test.ended.v1", community, "A-1");
    await().atMost(SOON).until(() -> receiver.received().size() == 6);
    long from = receiver.positions().stream().min(Long::compare).orElseThrow() + 2;

    var range = hook.replay(Map.of("from", "" + from)).statusCode(200).extract().jsonPath();
    assertThat(range.getLong("events")).isEqualTo(4);
    assertThat(range.getMap("types"))
        .containsEntry(Happenings.TYPE, 3)
        .containsEntry("dev.doorstep.test.ended.v1", 1);
    await().during(Duration.ofSeconds(2)).atMost(SOON).until(() -> receiver.received().size() == 6);

    List<String> before = receiver.received().stream().map(Received::id).toList();
    hook.replay(Map.of("from", "" + from, "dryRun", false)).statusCode(202);
    await().atMost(SOON).until(() -> receiver.received().size() == 10);
    assertThat(before)
        .containsAll(receiver.received().subList(6, 10).stream().map(Received::id).toList());
    assertThat(hook.deliveries("").get(0)).containsEntry("origin", "replay");
    await().atMost(SOON).until(() -> hook.entry().getList("replays").isEmpty());
  }

  @Test
  void a_range_can_be_told_by_time_and_must_hold_something() {
    Hook hook = hook();
    Instant begin = Instant.now();
    happenings.happen(community, "A-1", "B-2");
    await().atMost(SOON).until(() -> receiver.received().size() == 2);

    assertThat(
            hook.replay(Map.of("from", begin.toString()))
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("events"))
        .isEqualTo(2);
    hook.replay(Map.of("from", "yesterday")).statusCode(400);
    hook.replay(Map.of("from", "" + Long.MAX_VALUE / 100)).statusCode(400);
    hook.replay(Map.of("from", "5", "to", "3")).statusCode(400);
  }

  @Test
  void a_test_is_sent_at_once_and_told_with_its_answer() throws Exception {
    Hook hook = hook();
    var result = hook.post("test").statusCode(200).extract().jsonPath();
    assertThat(result.getBoolean("arrived")).isTrue();
    assertThat(result.getInt("status")).isEqualTo(200);
    assertThat(result.getString("answer")).isEqualTo("thanks");
    assertThat(one(receiver).event().get("type").asText())
        .isEqualTo("dev.doorstep.webhook.test.v1");
    verify(hook.secret(), one(receiver));
    assertThat(hook.delivery(result.getLong("delivery")).getString("detail.body"))
        .isEqualTo(one(receiver).body());

    receiver.answers(request -> Reply.status(401).saying("who are you?"));
    var refused = hook.post("test").statusCode(200).extract().jsonPath();
    assertThat(refused.getBoolean("arrived")).isFalse();
    assertThat(refused.getString("answer")).isEqualTo("who are you?");
  }
}
