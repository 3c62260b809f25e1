package dev.doorstep.stream.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.doorstep.TestDatabase;
import dev.doorstep.stream.webhook.Receiver.Received;
import dev.doorstep.stream.webhook.Receiver.Reply;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What endpoints get, and when. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WebhookDeliveryTest extends WithReceiver {
  @Test
  void a_delivery_is_a_cloud_event_that_the_library_of_standard_webhooks_verifies()
      throws Exception {
    Hook hook = hook();
    happenings.happen(community, "A-1");
    Received request = one(receiver);

    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.path()).isEqualTo("/hooks?from=doorstep");
    assertThat(request.headers())
        .containsEntry("content-type", "application/cloudevents+json; charset=utf-8")
        .containsEntry("host", "localhost:" + receiver.port());
    assertThat(request.id()).isEqualTo(request.event().get("id").asText()).doesNotContain(".");
    assertThat(request.event().at("/data/text").asText()).isEqualTo("陈先生的手机 A-1");
    verify(hook.secret(), request);

    await().atMost(SOON).until(() -> hook.deliveries("status=delivered").size() == 1);
    var delivery = hook.delivery(hook.deliveries("").get(0).get("id"));
    assertThat(delivery.getString("detail.body")).isEqualTo(request.body());
    assertThat(delivery.getString("detail.attempts[0].headers.webhook-signature"))
        .isEqualTo(request.headers().get("webhook-signature"));
    assertThat(delivery.getString("detail.attempts[0].answer")).isEqualTo("thanks");
    assertThat(delivery.getInt("detail.attempts[0].status")).isEqualTo(200);
    assertThat(hook.entry().getString("lastSuccessAt")).isNotNull();
  }

  @Test
  void a_delivery_leaves_within_a_moment_of_its_event() {
    hook();
    List<Long> millis = new ArrayList<>();
    for (int i = 1; i <= 20; i++) {
      int count = i;
      long begin = System.nanoTime();
      happenings.happen(community, "A-" + i);
      await()
          .pollInterval(Duration.ofMillis(1))
          .atMost(SOON)
          .until(() -> receiver.received().size() == count);
      millis.add((receiver.received().get(i - 1).at() - begin) / 1_000_000);
    }
    List<Long> sorted = millis.stream().sorted().toList();
    System.out.printf("Event to receiver, commit included: median %d ms%n", sorted.get(10));
    assertThat(sorted.get(10)).as("median, not waiting for a poll").isLessThan(400);
  }

  @Test
  void within_a_key_the_order_is_kept_while_one_fails_and_other_keys_go_on() {
    Hook hook = hook();
    receiver.answers(
        request ->
            request.id().equals(ofKey("A-1").stream().map(Received::id).findFirst().orElse(""))
                    && times(request.id()) < 3
                ? Reply.status(500)
                : Reply.OK);
    happenings.happen(community, "A-1", "A-1", "B-2", "A-1", "B-2", "C-3");

    await().atMost(SOON).until(() -> receiver.received().size() == 4);
    assertThat(keys(receiver)).containsExactlyInAnyOrder("A-1", "B-2", "B-2", "C-3");

    passTime(hook); // 5 seconds
    await().atMost(SOON).until(() -> ofKey("A-1").size() == 2);
    passTime(hook); // 5 minutes
    await().atMost(SOON).until(() -> ofKey("A-1").size() == 5);
    List<Long> positions = ofKey("A-1").stream().map(Received::position).toList();
    long first = positions.get(0);
    assertThat(positions).containsExactly(first, first, first, first + 1, first + 3);
    assertThat(ofKey("B-2").stream().map(Received::position)).isSorted();
    assertThat(ofKey("A-1").subList(0, 3).stream().map(Received::id).distinct()).hasSize(1);
  }

  @Test
  void a_slow_endpoint_delays_no_other_and_has_few_requests_open() {
    try (Receiver slow = Receiver.start()) {
      slow.answers(request -> Reply.OK.after(4_000));
      hooks.add(Hook.to(slow.url(), community));
      hook();
      long begin = System.nanoTime();
      happenings.happen(community, keys(50));

      await().atMost(Duration.ofSeconds(4)).until(() -> receiver.received().size() == 50);
      System.out.printf(
          "50 deliveries beside a slow endpoint: %d ms%n",
          (receiver.received().get(49).at() - begin) / 1_000_000);
      assertThat(slow.received()).hasSizeLessThanOrEqualTo(8);
      await().atMost(SOON).until(() -> slow.received().size() > 8);
      assertThat(slow.mostOpen()).isEqualTo(8);
    }
  }

  @Test
  void an_endpoint_gets_what_it_asked_for_and_no_personal_data_unless_it_may() {
    hooks.add(
        Hook.on(
            Map.of(
                "url", receiver.url(),
                "personal", false,
                "filter",
                    Map.of(
                        "type", List.of("dev.doorstep.test.*"), "community", List.of(community)))));
    happenings.happen(community + "-b", "X-1");
    happenings.happenAs("dev.doorstep.other.happened.v1", community, "X-2");
    happenings.happen(community, "A-1");

    Received request = one(receiver);
    assertThat(request.key()).isEqualTo("A-1");
    assertThat(request.body()).doesNotContain("手机");
  }

  @Test
  void many_deliveries_pass_in_order_of_their_keys() {
    Hook hook = hook();
    long begin = System.nanoTime();
    for (int round = 0; round < 20; round++) happenings.happen(community, keys(50));
    await().atMost(Duration.ofSeconds(60)).until(() -> receiver.received().size() >= 1_000);
    System.out.printf(
        "1,000 deliveries: %d ms%n", (receiver.received().get(999).at() - begin) / 1_000_000);

    await().atMost(SOON).until(() -> hook.entry().getLong("waiting") == 0);
    assertThat(receiver.received().stream().map(Received::id).distinct()).hasSize(1_000);
    for (String key : keys(50)) {
      assertThat(ofKey(key).stream().map(Received::position)).hasSize(20).isSorted();
    }
  }

  @Test
  void a_position_that_is_not_what_the_process_believes_is_read_again() {
    Hook hook = hook();
    happenings.happen(community, "A-1");
    one(receiver);
    await().atMost(SOON).until(() -> hook.deliveries("status=delivered").size() == 1);
    // As if a statement had gone through whose answer was lost with the connection.
    run("update webhook set position = position - 1 where id = '" + hook.id() + "'");

    happenings.happen(community, "B-2");
    await().atMost(SOON).until(() -> !ofKey("B-2").isEmpty());
  }
}
