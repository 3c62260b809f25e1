package dev.doorstep.stream.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * A request under way.
 *
 * @param began by {@link System#nanoTime}
 */
record Attempt(String url, String signature, Instant at, long began) {
  private static final int LONGEST_REASON = 300;

  /** Nothing could be sent: the log no longer keeps the event. */
  static Answer impossible(Endpoint endpoint, Instant now) {
    return new Attempt(endpoint.url().toString(), "", now, System.nanoTime())
        .answer(Optional.empty(), Optional.of(Trouble.EVENT_GONE), "", Optional.empty());
  }

  Answer answered(int status, String body, Optional<Duration> retryAfter) {
    return answer(Optional.of(status), Optional.empty(), body, retryAfter);
  }

  Answer failed(Throwable failure) {
    String reason = failure.getMessage() == null ? "" : failure.getMessage();
    return answer(
        Optional.empty(),
        Optional.of(trouble(failure)),
        reason.substring(0, Math.min(reason.length(), LONGEST_REASON)),
        Optional.empty());
  }

  private Answer answer(
      Optional<Integer> status,
      Optional<Trouble> trouble,
      String text,
      Optional<Duration> retryAfter) {
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    return new Answer(at, url, signature, took, status, trouble, storable(text), retryAfter);
  }

  private static Trouble trouble(Throwable failure) {
    if (failure instanceof AddressRefused refused) return refused.trouble();
    if (failure instanceof TimeoutException
        || failure instanceof io.smallrye.mutiny.TimeoutException) return Trouble.TIMEOUT;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SSLException) return Trouble.TLS;
    }
    return Trouble.UNREACHABLE;
  }

  /** PostgreSQL keeps no NUL. */
  private static String storable(String text) {
    return text.replace('\0', '\uFFFD');
  }
}
