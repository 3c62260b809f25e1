package dev.doorstep.access;

import dev.doorstep.directory.CommunityCode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A key as JSON, without its secret.
 *
 * @param start the first characters of the secret, to tell which key somebody holds
 * @param communities empty: the whole district
 * @param previousEndsAt until when the secret before the last renewal still works
 * @param lastUsedAt to the minute
 */
record KeyEntry(
    UUID id,
    String name,
    String start,
    List<KeyScope> scopes,
    List<CommunityCode> communities,
    int perMinute,
    Optional<Instant> expiresAt,
    Optional<Instant> previousEndsAt,
    String createdBy,
    Instant createdAt,
    Optional<Instant> lastUsedAt,
    Optional<Instant> revokedAt) {
  static KeyEntry of(StoredKey stored) {
    ApiKey key = stored.key();
    return new KeyEntry(
        key.id(),
        key.name(),
        stored.start(),
        key.scopes().stream().sorted().toList(),
        key.scope().communities().stream()
            .flatMap(codes -> codes.stream())
            .sorted(Comparator.comparing(CommunityCode::value))
            .toList(),
        stored.perMinute(),
        stored.expiresAt(),
        stored.previousEndsAt(),
        stored.createdBy(),
        stored.createdAt(),
        stored.lastUsedAt(),
        stored.revokedAt());
  }
}
