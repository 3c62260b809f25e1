package dev.doorstep;

import static dev.doorstep.Crowd.COMMUNITIES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGTERM in the middle of the load. */
class ShutdownIT {
  private static final int RECONNECT_AND_RESUME = 3001;
  private static final int ENDED_BY_SIGTERM = 128 + 15;

  @Test
  void a_hub_that_is_told_to_stop_finishes_its_work_and_says_so(@TempDir Path data) {
    try (HubProcess hub = HubProcess.onData(data).unlimited().start();
        Boards boards = Boards.of(hub.uri(), COMMUNITIES);
        Crowd crowd = Crowd.at(hub.uri())) {
      ProcessHandle postmaster = HubDatabase.postmaster(data);
      boards.connect();
      crowd.connect();
      crowd.speak();
      await()
          .pollInterval(Duration.ofMillis(5))
          .atMost(Duration.ofSeconds(60))
          .until(() -> crowd.acknowledged() >= Crowd.MESSAGES / 4);

      hub.stop();

      assertThat(hub.exitCode()).isIn(0, ENDED_BY_SIGTERM);
      assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
      await("the database to end").until(() -> !postmaster.isAlive());
      assertThat(closeCodes(boards, crowd)).containsOnly(RECONNECT_AND_RESUME);
      assertThat(crowd.acknowledged()).as("stopped in the middle").isLessThan(Crowd.MESSAGES);

      hub.start();
      Set<String> stored =
          new HashSet<>(
              HubDatabase.under(data)
                  .column(
                      String.class, "select id::text from message where author_kind = 'visitor'"));
      assertThat(crowd.acknowledgedIds()).isEqualTo(stored);
    }
  }

  private static Set<Integer> closeCodes(Boards boards, Crowd crowd) {
    return Stream.concat(boards.all(), crowd.visitors().stream())
        .map(client -> client.closed().join())
        .collect(Collectors.toSet());
  }
}
