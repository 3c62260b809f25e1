package dev.doorstep.stream.webhook;

import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import dev.doorstep.stream.webhook.Receiver.Received;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.net.http.HttpHeaders;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A receiver, and a community whose events only this test knows. */
abstract class WithReceiver {
  static final Duration SOON = Duration.ofSeconds(15);

  @Inject Happenings happenings;
  @Inject AgroalDataSource database;

  final List<Hook> hooks = new ArrayList<>();
  Receiver receiver;
  String community;

  @BeforeEach
  void a_receiver_and_a_community_of_our_own() {
    receiver = Receiver.start();
    community = "hook-" + UUID.randomUUID().toString().substring(0, 8);
  }

  @AfterEach
  void end() {
    hooks.forEach(Hook::delete);
    receiver.close();
  }

  Hook hook() {
    Hook hook = Hook.to(receiver.url(), community);
    hooks.add(hook);
    return hook;
  }

  static Received one(Receiver receiver) {
    await().atMost(SOON).until(() -> !receiver.received().isEmpty());
    return receiver.received().get(0);
  }

  static void verify(String secret, Received request) throws Exception {
    Map<String, List<String>> headers =
        request.headers().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
    new Webhook(secret).verify(request.body(), HttpHeaders.of(headers, (name, value) -> true));
  }

  static String[] keys(int count) {
    return IntStream.range(0, count).mapToObj(i -> "K-" + i).toArray(String[]::new);
  }

  static List<String> keys(Receiver receiver) {
    return receiver.received().stream().map(Received::key).toList();
  }

  List<Received> ofKey(String key) {
    return receiver.received().stream().filter(request -> request.key().equals(key)).toList();
  }

  long times(String id) {
    return receiver.received().stream().filter(request -> request.id().equals(id)).count();
  }

  boolean first(Received request) {
    return receiver.received().get(0).id().equals(request.id());
  }

  static int attemptsOf(Hook hook, int fromTheOldest) {
    List<Map<String, Object>> deliveries = hook.deliveries("");
    return deliveries.size() < fromTheOldest
        ? -1
        : (int) deliveries.get(deliveries.size() - fromTheOldest).get("attempts");
  }

  /** As if the next attempts were due, once the last ones are written down. */
  void passTime(Hook hook) {
    await()
        .atMost(SOON)
        .until(
            () ->
                hook.deliveries("status=waiting").stream()
                    .anyMatch(one -> (int) one.get("attempts") > 0));
    run(
        "update webhook_delivery set next_at = now() where state = 'waiting' and webhook = '"
            + hook.id()
            + "'");
  }

  void run(String sql) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
