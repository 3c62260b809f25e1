package dev.doorstep.access;

import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Where a call carries its key: {@code Authorization: Bearer dk_…}. A browser cannot set that
 * header on a WebSocket or an {@code EventSource}, so the streams also take the query parameter
 * {@code access_token} (RFC 6750) and the offered subprotocol {@code bearer.dk_…}.
 */
final class PresentedKey {
  private static final Set<String> STREAMS = Set.of("/stream/ws", "/stream/sse");
  private static final String BEARER = "bearer ";
  private static final String SUBPROTOCOL = "bearer.";

  private PresentedKey() {}

  /** The text that is meant to be a key; empty when there is none, or the token of a visitor. */
  static Optional<String> in(HttpServerRequest request) {
    return in(
        request.path(),
        request.getHeader("Authorization"),
        request.getParam("access_token"),
        request.getHeader("Sec-WebSocket-Protocol"));
  }

  static Optional<String> in(
      String path, String authorization, String accessToken, String subprotocols) {
    Optional<String> token = bearer(authorization);
    if (token.isEmpty() && STREAMS.contains(path))
      token = Optional.ofNullable(accessToken).or(() -> offered(subprotocols));
    return token.filter(text -> text.startsWith(KeySecret.PREFIX));
  }

  private static Optional<String> bearer(String header) {
    return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? Optional.of(header.substring(BEARER.length()).strip())
        : Optional.empty();
  }

  private static Optional<String> offered(String subprotocols) {
    if (subprotocols == null) return Optional.empty();
    return Arrays.stream(subprotocols.split(","))
        .map(String::strip)
        .filter(protocol -> protocol.startsWith(SUBPROTOCOL))
        .map(protocol -> protocol.substring(SUBPROTOCOL.length()))
        .findFirst();
  }
}
