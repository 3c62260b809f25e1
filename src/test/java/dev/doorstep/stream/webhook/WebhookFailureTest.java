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
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of deliveries that endpoints do not take. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WebhookFailureTest extends WithReceiver {
  @Test
  void a_broken_endpoint_is_probed_one_at_a_time_and_gets_all_once_it_is_well() {
    Hook hook = hook();
    receiver.answers(request -> Reply.status(500));
    happenings.happen(community, keys(40));
    await().atMost(SOON).until(() -> hook.state().equals("broken"));
    int tried = receiver.received().size();
    assertThat(tried).isLessThanOrEqualTo(5 + 8); // those under way when it broke
    assertThat(hook.entry().getString("nextProbeAt")).isNotNull();
    assertThat(hook.entry().getString("lastFailure")).isEqualTo("HTTP 500");

    receiver.answers(request -> Reply.OK);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> hook.deliveries("status=delivered").size() == 40);
    assertThat(hook.state()).isEqualTo("active");
    assertThat(hook.entry().getLong("waiting")).isZero();
  }

  @Test
  void an_endpoint_that_is_gone_is_disabled_and_can_be_taken_up_again() {
    Hook hook = hook();
    receiver.answers(request -> Reply.status(410));
    happenings.happen(community, "A-1");
    await().atMost(SOON).until(() -> hook.state().equals("disabled"));

    receiver.answers(request -> Reply.OK);
    happenings.happen(community, "A-1", "B-2");
    passTime(hook);
    hook.post("deliveries/" + hook.deliveries("").get(0).get("id") + "/redeliver").statusCode(409);
    assertThat(receiver.received()).hasSize(1);

    hook.change(Map.of("paused", false)).statusCode(200);
    await().atMost(SOON).until(() -> hook.deliveries("status=delivered").size() == 3);
    assertThat(ofKey("A-1").stream().map(Received::position)).isSorted();
  }

  @Test
  void who_asks_to_slow_down_is_left_alone_for_so_long() {
    Hook hook = hook();
    receiver.answers(request -> Reply.status(503).with("Retry-After", "60"));
    happenings.happen(community, "A-1");
    await().atMost(SOON).until(() -> hook.deliveries("").get(0).get("attempts").equals(1));
    Instant next = Instant.parse((String) hook.deliveries("").get(0).get("nextAt"));
    assertThat(next).isAfter(Instant.now().plusSeconds(50));

    happenings.happen(community, "B-2");
    await().during(Duration.ofSeconds(2)).atMost(SOON).until(() -> receiver.received().size() == 1);
  }

  @Test
  void a_redirect_is_a_failure_and_is_not_followed() {
    try (Receiver elsewhere = Receiver.start()) {
      Hook hook = hook();
      receiver.answers(request -> Reply.status(307).with("Location", elsewhere.url()));
      happenings.happen(community, "A-1");

      await().atMost(SOON).until(() -> hook.deliveries("").get(0).get("attempts").equals(1));
      assertThat(hook.deliveries("").get(0))
          .containsEntry("state", "waiting")
          .containsEntry("lastStatus", 307);
      assertThat(elsewhere.received()).isEmpty();
    }
  }

  @Test
  void an_answer_of_any_size_and_content_is_kept_in_part() {
    Hook hook = hook();
    receiver.answers(request -> Reply.OK.saying("\0谢谢".repeat(40_000)));
    happenings.happen(community, "A-1");

    await().atMost(SOON).until(() -> hook.deliveries("status=delivered").size() == 1);
    var delivery = hook.delivery(hook.deliveries("").get(0).get("id"));
    assertThat(delivery.getString("detail.attempts[0].answer"))
        .startsWith("\uFFFD谢谢")
        .hasSizeLessThanOrEqualTo(2 * 1024);
  }

  @Test
  void an_endpoint_that_nobody_serves_is_told_as_such() {
    Hook hook = hook();
    receiver.close();
    happenings.happen(community, "A-1");

    await().atMost(SOON).until(() -> hook.deliveries("").get(0).get("attempts").equals(1));
    assertThat(hook.deliveries("").get(0)).containsEntry("lastTrouble", "unreachable");
    receiver = Receiver.startAt(receiver.port());
    passTime(hook);
    await().atMost(SOON).until(() -> receiver.received().size() == 1);
  }

  @Test
  void the_last_attempt_of_all_fails_for_good_and_lets_the_next_go() {
    Hook hook = hook();
    receiver.answers(request -> first(request) ? Reply.status(400) : Reply.OK);
    happenings.happen(community, "A-1", "A-1");
    await().atMost(SOON).until(() -> attemptsOf(hook, 1) == 1);
    run(
        "update webhook_delivery set attempts = 9 where attempts = 1 and webhook = '"
            + hook.id()
            + "'");
    passTime(hook);

    await().atMost(SOON).until(() -> hook.deliveries("status=failed").size() == 1);
    await().atMost(SOON).until(() -> hook.deliveries("status=delivered").size() == 1);
  }
}
