package dev.doorstep.stream.ws;

import dev.doorstep.platform.Problem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/** How a call becomes a WebSocket: RFC 6455, section 4.2. */
final class Handshake {
  private static final String SUBPROTOCOL = "cloudevents.json";
  private static final String PROTOCOL_HEADER = "Sec-WebSocket-Protocol";
  private static final String KEY_HEADER = "Sec-WebSocket-Key";
  private static final String VERSION_HEADER = "Sec-WebSocket-Version";
  private static final String VERSION = "13";
  private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9+/]{22}==");

  private Handshake() {}

  /**
   * @throws Problem 426 or 400 when the call does not ask for a WebSocket that can be had
   */
  static void check(HttpServerRequest call) {
    if (call.version() != HttpVersion.HTTP_1_1
        || !names(call.getHeader(HttpHeaders.UPGRADE), "websocket")
        || !names(call.getHeader(HttpHeaders.CONNECTION), "upgrade")) {
      throw upgradeNeeded(
          "Open this address as a WebSocket, or follow /stream/sse over plain HTTP.");
    }
    if (!VERSION.equals(call.getHeader(VERSION_HEADER))) {
      throw upgradeNeeded("Use version 13 of the WebSocket protocol (RFC 6455).")
          .header(VERSION_HEADER, VERSION);
    }
    String key = call.getHeader(KEY_HEADER);
    if (key == null || !KEY.matcher(key).matches()) {
      throw Problem.badRequest(KEY_HEADER + " is 16 random bytes in Base64 (RFC 6455).");
    }
  }

  /** Prepares the head that opens the socket. */
  static void answer(HttpServerRequest call) {
    call.response()
        .setStatusCode(101)
        .putHeader(HttpHeaders.UPGRADE, "websocket")
        .putHeader(HttpHeaders.CONNECTION, "Upgrade")
        .putHeader("Sec-WebSocket-Accept", accepted(call.getHeader(KEY_HEADER)));
    if (names(call.getHeader(PROTOCOL_HEADER), SUBPROTOCOL)) {
      call.response().putHeader(PROTOCOL_HEADER, SUBPROTOCOL);
    }
  }

  private static Problem upgradeNeeded(String detail) {
    return new Problem(426, "upgrade-needed", "WebSocket needed", detail);
  }

  private static boolean names(String header, String token) {
    return header != null
        && Arrays.stream(header.split(","))
            .anyMatch(named -> named.strip().equalsIgnoreCase(token));
  }

  private static String accepted(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-1")
              .digest((key + GUID).getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
