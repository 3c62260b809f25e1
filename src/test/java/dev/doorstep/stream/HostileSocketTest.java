package dev.doorstep.stream;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.doorstep.PlainSocket;
import dev.doorstep.TestDatabase;
import dev.doorstep.VisitorClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody can do to the sockets who means harm. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HostileSocketTest {
  private static final int DEFAULT_CONNECTIONS = 200; // doorstep.limits.connections-per-address

  @Test
  void who_floods_and_does_not_read_is_cut_off() {
    VisitorClient visitor = VisitorClient.start(RunningHub.uri(), "xintiandi", "en");
    try (PlainSocket socket = PlainSocket.unread(RunningHub.uri(), "/ws/chat")) {
      socket.send(
          "{\"type\":\"hello\",\"token\":\"%s\",\"after\":%d}"
              .formatted(visitor.token(), visitor.position()));
      Throwable cutOff =
          catchThrowable(
              () -> {
                for (int frame = 0; frame < 2_000_000 && !socket.closed().isDone(); frame++) {
                  socket.send("{}");
                }
              });
      socket.read();
      assertThat(cutOff != null || closes(socket)).isTrue();
    }
  }

  @Test
  void frames_before_hello_are_not_answered() throws Exception {
    try (PlainSocket socket = PlainSocket.open(RunningHub.uri(), "/ws/chat")) {
      socket.send("{}").send("{\"type\":\"ping\"}");
      assertThat(socket.closed().get(10, SECONDS)).isEqualTo(Closing.NO_HELLO.code());
      assertThat(socket.frames()).isEmpty();
    }
  }

  @Test
  void an_address_opens_only_so_many_connections() throws Exception {
    List<PlainSocket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i <= DEFAULT_CONNECTIONS; i++) {
        sockets.add(PlainSocket.open(RunningHub.uri(), "/ws/chat"));
      }
      assertThat(sockets.get(DEFAULT_CONNECTIONS).closed().get(10, SECONDS))
          .isEqualTo(Closing.TOO_MANY_CONNECTIONS.code());
    } finally {
      sockets.forEach(PlainSocket::close);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ws/board", "/ws/board/", "/ws/%62oard", "/ws/./board"})
  void the_board_is_for_staff_however_its_path_is_spelled(String path) {
    URI hub = RunningHub.uri();
    assertThat(PlainSocket.upgrade(hub, path, Map.of())).isIn(401, 404);
  }

  private static boolean closes(PlainSocket socket) {
    try {
      return socket.closed().get(30, SECONDS) != null;
    } catch (Exception open) {
      return false;
    }
  }
}
