package dev.doorstep.stream.webhook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;

/** The header {@code Retry-After} (RFC 9110, section 10.2.3), of answers that mean "slow down". */
final class RetryAfter {
  private static final Set<Integer> SLOW_DOWN = Set.of(429, 502, 503, 504);

  private RetryAfter() {}

  /** Empty for other answers, and for what is neither seconds nor a date to come. */
  static Optional<Duration> of(int status, String header, Instant now) {
    if (header == null || !SLOW_DOWN.contains(status)) return Optional.empty();
    String value = header.strip();
    if (value.matches("\\d{1,9}")) return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
    try {
      Instant then = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(Duration.between(now, then)).filter(wait -> !wait.isNegative());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
