package dev.doorstep.stream;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.TestDatabase;
import dev.doorstep.VisitorClient;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PositionNotKeptTest {
  private static final int FRESH_SNAPSHOT_FIRST = 3010;

  @Inject AgroalDataSource database;
  private VisitorClient visitor;

  @BeforeEach
  void a_visitor_with_a_history() {
    visitor = VisitorClient.start(RunningHub.uri(), "xintiandi", "zh");
    visitor.post(java.util.UUID.randomUUID(), "你好").ok();
  }

  @AfterEach
  void keep_everything_again() throws SQLException {
    pruneTo(0);
    visitor.close();
  }

  @Test
  void a_position_of_another_log_needs_a_fresh_snapshot() throws Exception {
    visitor.connect(Long.MAX_VALUE / 2);
    assertThat(visitor.closed().get(10, SECONDS)).isEqualTo(FRESH_SNAPSHOT_FIRST);

    visitor.connect(visitor.snapshot().get("position").asLong()).get(10, SECONDS);
    visitor.send("还在").get(10, SECONDS);
  }

  @Test
  void a_position_that_was_pruned_away_needs_a_fresh_snapshot() throws Exception {
    pruneTo(1);

    visitor.connect(0);
    assertThat(visitor.closed().get(10, SECONDS)).isEqualTo(FRESH_SNAPSHOT_FIRST);
    visitor.connect(1).get(10, SECONDS);
  }

  private void pruneTo(long position) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement("update event_log_head set pruned_to = ?")) {
      statement.setLong(1, position);
      statement.executeUpdate();
    }
  }
}
