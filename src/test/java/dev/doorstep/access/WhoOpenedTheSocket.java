package dev.doorstep.access;

import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;

/** Answers every frame with who opened the connection, as the board's socket asks it. */
@WebSocket(path = "/test/who-opened-the-socket")
class WhoOpenedTheSocket {
  private final CurrentStaff staff;

  WhoOpenedTheSocket(CurrentStaff staff) {
    this.staff = staff;
  }

  @OnTextMessage
  String who(String ignored) {
    return staff.get().username();
  }
}
