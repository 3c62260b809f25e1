package dev.doorstep;

import static dev.doorstep.Crowd.COMMUNITIES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} in the middle of the load, then a start on the same data and port. */
class KillIT {
  @Test
  void a_killed_hub_keeps_what_it_acknowledged_and_doubles_nothing(@TempDir Path data) {
    try (HubProcess hub = HubProcess.onData(data).unlimited().start();
        Boards boards = Boards.of(hub.uri(), COMMUNITIES);
        Crowd crowd = Crowd.at(hub.uri())) {
      boards.connect();
      crowd.connect();
      crowd.speak();

      await()
          .pollInterval(Duration.ofMillis(5))
          .atMost(Duration.ofSeconds(60))
          .until(() -> crowd.acknowledged() >= Crowd.MESSAGES / 3);
      hub.kill();
      assertThat(crowd.acknowledged()).as("killed in the middle").isLessThan(Crowd.MESSAGES);
      hub.start();
      boards.connect();
      crowd.connect();
      Set<String> acknowledged = crowd.messageIds();

      var audit = new Audit(HubDatabase.under(data));
      assertThat(acknowledged).as("distinct message ids").hasSize(Crowd.MESSAGES);
      audit.every_message_is_stored_once(acknowledged);
      audit.positions_are_dense();
      audit.conversations_all_read_like(Crowd.undisturbed(hub.uri()));
      audit.every_board_saw_its_communities(boards);
      audit.every_visitor_saw_their_conversation(crowd);
    }
  }
}
