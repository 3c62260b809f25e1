package dev.doorstep.access;

import java.time.Instant;
import java.util.Optional;

/**
 * An API key as the database holds it.
 *
 * @param start the first characters of its newest secret
 * @param perMinute calls per minute, counted in each process
 * @param expiresAt empty: until it is revoked
 * @param previousEndsAt until when the secret before the newest works
 * @param lastUsedAt to the minute
 */
record StoredKey(
    ApiKey key,
    String start,
    int perMinute,
    Optional<Instant> expiresAt,
    Optional<Instant> previousEndsAt,
    String createdBy,
    Instant createdAt,
    Optional<Instant> lastUsedAt,
    Optional<Instant> revokedAt) {}
