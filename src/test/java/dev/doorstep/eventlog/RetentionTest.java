package dev.doorstep.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.doorstep.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RetentionTest {
  private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");
  private static final int MORE_THAN_A_STEP = 1500;
  private static final int FRESH = 10;

  @Inject Transactions transactions;
  @Inject LogReader log;
  @Inject Pool pool;
  @Inject AgroalDataSource database;

  @AfterEach
  void keep_everything_again() throws SQLException {
    pruneTo(Position.START);
  }

  @Test
  void what_is_older_than_the_log_is_kept_is_forgotten_and_the_rest_stays() throws Exception {
    Position begin = end();
    write(LONG_AGO, MORE_THAN_A_STEP);
    write(Instant.now(), FRESH);
    long written = begin.value() + MORE_THAN_A_STEP;
    await().atMost(Duration.ofSeconds(30)).until(() -> end().value() >= written + FRESH);
    pruneTo(begin); // what other tests wrote is newer, so it would end there

    Clock now = Clock.fixed(Instant.now(), ZoneOffset.UTC);
    item(() -> new Retention(pool, now, () -> Duration.ofDays(3650)).forget());

    assertThat(item(log::extent).prunedTo().value()).isEqualTo(written);
    assertThat(item(() -> log.read(begin, 1)).get(0).position().value()).isEqualTo(written + 1);
  }

  private void write(Instant at, int events) {
    item(
        () ->
            transactions.run(
                (session, outbox) -> {
                  for (int i = 0; i < events; i++) {
                    outbox.add(
                        new Event(
                            "dev.doorstep.test.happened.v1",
                            "retention",
                            List.of("test/retention"),
                            at,
                            Map.of("n", i)));
                  }
                  return Uni.createFrom().voidItem();
                }));
  }

  private void pruneTo(Position position) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement("update event_log_head set pruned_to = ?")) {
      statement.setLong(1, position.value());
      statement.executeUpdate();
    }
  }

  private Position end() {
    return item(log::extent).last();
  }

  private static <T> T item(Supplier<Uni<T>> work) {
    try {
      return VertxContextSupport.subscribeAndAwait(work);
    } catch (Throwable failed) {
      throw new IllegalStateException(failed);
    }
  }
}
