package dev.doorstep.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.TestDatabase;
import dev.doorstep.access.IntegratorKeys;
import dev.doorstep.eventlog.LogReader;
import dev.doorstep.eventlog.Transactions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The streams as they look on the wire, to clients that keep to the standards and others. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StreamWireTest {
  private static final int PROTOCOL_ERROR = 1002;
  private static final int INVALID_TEXT = 1007;
  private static final int TOO_BIG = 1009;
  private static final int LONGER_THAN_ALLOWED = 40_000;

  @Inject IntegratorKeys keys;
  @Inject Transactions transactions;
  @Inject LogReader log;

  private String community;
  private EventsOfOneTopic events;
  private String key;

  @BeforeEach
  void a_community_of_our_own() {
    community = "wire-" + UUID.randomUUID().toString().substring(0, 8);
    events = new EventsOfOneTopic(transactions, log, "community/" + community);
    key = keys.with("events:read", "events:personal");
  }

  @Test
  void a_socket_opens_as_the_standard_says() throws IOException {
    try (WireSocket socket = new WireSocket(RunningHub.uri())) {
      socket.upgrade("/stream/ws", "Sec-WebSocket-Protocol: bearer." + key + ", cloudevents.json");
      assertThat(socket.head())
          .startsWith("HTTP/1.1 101 Switching Protocols\r\n")
          .containsIgnoringCase("upgrade: websocket\r\n")
          .containsIgnoringCase("connection: upgrade\r\n")
          .containsIgnoringCase("sec-websocket-accept: ICX+Yqv66kxgM0FcWaLWlFLwTAI=\r\n")
          .containsIgnoringCase("sec-websocket-protocol: cloudevents.json\r\n")
          .doesNotContainIgnoringCase("content-length")
          .doesNotContainIgnoringCase("sec-websocket-extensions");
    }
  }

  @Test
  void what_is_no_proper_handshake_is_told_what_one_is() throws IOException {
    try (WireSocket socket = new WireSocket(RunningHub.uri())) {
      socket.send(
          "GET /stream/ws HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer %s\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 8\r\n\r\n"
              .formatted(key));
      assertThat(socket.head())
          .startsWith("HTTP/1.1 426 ")
          .containsIgnoringCase("sec-websocket-version: 13\r\n")
          .containsIgnoringCase("application/problem+json");
    }
    try (WireSocket socket = new WireSocket(RunningHub.uri())) {
      socket.send(
          "GET /stream/ws HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer %s\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: short\r\n\r\n"
              .formatted(key));
      assertThat(socket.head()).startsWith("HTTP/1.1 400 ");
    }
  }

  @Test
  void a_message_may_come_in_parts_with_a_ping_between_them() throws IOException {
    try (WireSocket socket = open()) {
      socket.frame(false, WireSocket.TEXT, bytes("{\"type\":"));
      socket.frame(true, WireSocket.PING, bytes("there?"));
      WireSocket.Frame pong = socket.frame();
      assertThat(pong.opcode()).isEqualTo(WireSocket.PONG);
      assertThat(pong.payload()).isEqualTo(bytes("there?"));

      socket.frame(true, WireSocket.CONTINUATION, bytes("\"shout\"}"));
      assertThat(socket.frame().closeCode()).isEqualTo(Closing.NOT_UNDERSTOOD.code());
    }
  }

  @Test
  void a_close_is_answered_with_the_same_and_ends_the_connection() throws IOException {
    try (WireSocket socket = open()) {
      socket.frame(true, WireSocket.CLOSE, new byte[] {0x03, (byte) 0xe8});
      assertThat(socket.frame().closeCode()).isEqualTo(1000);
      assertThat(socket.ends()).isTrue();
    }
  }

  @Test
  void a_frame_without_a_mask_is_refused() throws IOException {
    try (WireSocket socket = open()) {
      socket.frame(true, WireSocket.TEXT, bytes("{\"type\":\"credit\",\"events\":1}"), false);
      assertThat(socket.frame().closeCode()).isEqualTo(PROTOCOL_ERROR);
      assertThat(socket.ends()).isTrue();
    }
  }

  @Test
  void a_message_that_is_too_long_is_refused_whole_and_in_parts() throws IOException {
    try (WireSocket socket = open()) {
      socket.frame(true, WireSocket.TEXT, new byte[LONGER_THAN_ALLOWED]);
      assertThat(socket.frame().closeCode()).isEqualTo(TOO_BIG);
    }
    try (WireSocket socket = open()) {
      socket.frame(false, WireSocket.TEXT, new byte[LONGER_THAN_ALLOWED / 2]);
      socket.frame(false, WireSocket.CONTINUATION, new byte[LONGER_THAN_ALLOWED / 2]);
      assertThat(socket.frame().closeCode()).isEqualTo(TOO_BIG);
    }
  }

  @Test
  void text_that_is_no_utf_8_is_refused() throws IOException {
    try (WireSocket socket = open()) {
      socket.frame(true, WireSocket.TEXT, new byte[] {(byte) 0xc3, 0x28});
      assertThat(socket.frame().closeCode()).isEqualTo(INVALID_TEXT);
    }
  }

  @Test
  void an_event_stream_over_http_1_1_is_chunked_and_says_the_connection_ends_with_it()
      throws IOException {
    try (WireSocket socket = new WireSocket(RunningHub.uri())) {
      socket.send(sse("1.1"));
      assertThat(socket.head())
          .startsWith("HTTP/1.1 200 OK\r\n")
          .containsIgnoringCase("content-type: text/event-stream")
          .containsIgnoringCase("transfer-encoding: chunked\r\n")
          .containsIgnoringCase("connection: close\r\n")
          .doesNotContainIgnoringCase("content-length");
      keys.revokeAll();
      String line = socket.line();
      while (!line.startsWith(": closed")) line = socket.line();
      assertThat(socket.line()).isEmpty();
      assertThat(socket.line()).isEqualTo("\r");
      assertThat(socket.line()).isEqualTo("0\r");
      assertThat(socket.ends()).isTrue();
    }
  }

  @Test
  void an_event_stream_goes_through_a_proxy_that_speaks_http_1_0() throws IOException {
    try (WireSocket socket = new WireSocket(RunningHub.uri())) {
      socket.send(sse("1.0") + "what a client may not say");
      assertThat(socket.head())
          .startsWith("HTTP/1.0 200 OK\r\n")
          .doesNotContainIgnoringCase("transfer-encoding")
          .doesNotContainIgnoringCase("content-length");
      assertThat(socket.line()).isEqualTo("retry: 2000");
      assertThat(socket.line()).startsWith(": follows from ");
      assertThat(socket.line()).isEmpty();
      events.write(1, "happened");
      assertThat(socket.line()).startsWith("id: ");
      assertThat(socket.line()).startsWith("data: {");
    }
  }

  private WireSocket open() throws IOException {
    WireSocket socket = new WireSocket(RunningHub.uri());
    socket.upgrade("/stream/ws?community=" + community, "Authorization: Bearer " + key);
    assertThat(socket.head()).startsWith("HTTP/1.1 101 ");
    return socket;
  }

  private String sse(String version) {
    return "GET /stream/sse?community=%s HTTP/%s\r\nHost: hub\r\nConnection: close\r\nAuthorization: Bearer %s\r\n\r\n"
        .formatted(community, version, key);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
