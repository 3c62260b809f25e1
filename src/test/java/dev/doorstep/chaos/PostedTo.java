package dev.doorstep.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.stream.webhook.Receiver;
import dev.doorstep.stream.webhook.Receiver.Received;
import dev.doorstep.stream.webhook.Receiver.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Has events posted by a webhook, and refuses some. Promised: each event at least once, with the
 * same id; in order within a request or conversation.
 */
final class PostedTo implements Integrator {
  private final String name;
  private final Wish wish;
  private final Receiver receiver;
  private volatile long refusing;

  PostedTo(String name, Wish wish, Receiver receiver, Random random) {
    this.name = name;
    this.wish = wish;
    this.receiver = receiver;
    receiver.answers(
        request -> {
          if (System.nanoTime() < refusing) return Reply.status(503).with("Retry-After", "1");
          return Reply.OK.after(random.nextInt(20));
        });
  }

  @Override
  public Wish wish() {
    return wish;
  }

  /** For half a second nothing is taken. */
  @Override
  public void disconnect() {
    refusing = System.nanoTime() + 500_000_000L;
  }

  @Override
  public boolean has(Map<Long, String> wanted) {
    return accepted().keySet().containsAll(wanted.keySet());
  }

  @Override
  public void heard(Map<Long, String> wanted) {
    Map<Long, Received> accepted = accepted();
    assertThat(accepted.keySet()).as(name).containsExactlyInAnyOrderElementsOf(wanted.keySet());
    Map<String, List<Long>> byKey = new LinkedHashMap<>();
    accepted.forEach(
        (position, request) -> {
          assertThat(request.id()).as(name).isEqualTo(wanted.get(position));
          byKey
              .computeIfAbsent(
                  request.event().get("partitionkey").asText(), key -> new ArrayList<>())
              .add(position);
        });
    byKey.forEach((key, positions) -> assertThat(positions).as(name + ", " + key).isSorted());
  }

  /** The first arrival of each, of what was accepted. */
  private Map<Long, Received> accepted() {
    Map<Long, Received> accepted = new LinkedHashMap<>();
    receiver
        .accepted()
        .forEach(
            request -> accepted.putIfAbsent(request.event().get("sequence").asLong(), request));
    return accepted;
  }

  @Override
  public void close() {
    receiver.close();
  }

  @Override
  public String toString() {
    return name + " with " + accepted().size();
  }
}
