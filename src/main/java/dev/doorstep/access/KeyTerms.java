package dev.doorstep.access;

import dev.doorstep.directory.CommunityCode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What an administrator grants a key.
 *
 * @param communities null or empty: the whole district, also communities of tomorrow
 * @param perMinute calls per minute; null: {@link #USUAL_PER_MINUTE}
 * @param expiresAt null: until it is revoked
 */
record KeyTerms(
    @NotBlank @Size(max = 100) String name,
    @NotEmpty Set<@NotNull KeyScope> scopes,
    Set<@NotNull CommunityCode> communities,
    @Min(1) @Max(MOST_PER_MINUTE) Integer perMinute,
    Instant expiresAt) {
  static final int USUAL_PER_MINUTE = 600;
  static final int MOST_PER_MINUTE = 1_000_000;

  ApiKey key(UUID id) {
    boolean everywhere = communities == null || communities.isEmpty();
    return new ApiKey(
        id,
        name.strip(),
        scopes,
        everywhere ? CommunityScope.all() : CommunityScope.of(communities));
  }

  int callsPerMinute() {
    return perMinute == null ? USUAL_PER_MINUTE : perMinute;
  }

  Optional<Instant> expiry() {
    return Optional.ofNullable(expiresAt);
  }
}
