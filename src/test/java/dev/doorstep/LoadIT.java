package dev.doorstep;

import static dev.doorstep.Crowd.COMMUNITIES;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fifty visitors say twenty things each, at once, while boards of several communities look on. */
class LoadIT {
  @Test
  void under_load_nothing_is_lost_doubled_or_out_of_order(@TempDir Path data) {
    try (HubProcess hub = HubProcess.onData(data).unlimited().start();
        Boards boards = Boards.of(hub.uri(), COMMUNITIES);
        Crowd crowd = Crowd.at(hub.uri())) {
      boards.connect();
      crowd.connect();

      crowd.speak();
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
