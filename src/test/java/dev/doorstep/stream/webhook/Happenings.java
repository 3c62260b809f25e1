package dev.doorstep.stream.webhook;

import dev.doorstep.eventlog.Event;
import dev.doorstep.eventlog.Transactions;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Events of a community that only one test knows. */
@ApplicationScoped
class Happenings {
  static final String TYPE = "dev.doorstep.test.happened.v1";

  private final Transactions transactions;

  Happenings(Transactions transactions) {
    this.transactions = transactions;
  }

  /** One of each key, in one transaction; returns when they are committed. */
  void happen(String community, String... keys) {
    happenAs(TYPE, community, keys);
  }

  void happenAs(String type, String community, String... keys) {
    Instant now = Instant.now();
    List<Event> events =
        Arrays.stream(keys)
            .map(
                key ->
                    new Event(
                        type,
                        key,
                        List.of("community/" + community, "request/" + key),
                        now,
                        Map.of("text", "陈先生的手机 " + key)))
            .toList();
    try {
      VertxContextSupport.subscribeAndAwait(
          () ->
              transactions.run(
                  (session, outbox) -> {
                    events.forEach(outbox::add);
                    return Uni.createFrom().voidItem();
                  }));
    } catch (RuntimeException | Error failed) {
      throw failed;
    } catch (Throwable failed) {
      throw new IllegalStateException(failed);
    }
  }
}
