package dev.doorstep.access;

import dev.doorstep.directory.CommunityCode;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keys as an administrator would make them, for tests of what they open. */
@ApplicationScoped
public class IntegratorKeys {
  private final ApiKeys keys;
  private final Pool database;

  IntegratorKeys(ApiKeys keys, Pool database) {
    this.keys = keys;
    this.database = database;
  }

  /** For the whole district. */
  public String with(String... scopes) {
    return add(CommunityScope.all(), scopes);
  }

  public String of(CommunityCode community, String... scopes) {
    return add(CommunityScope.of(Set.of(community)), scopes);
  }

  public void revokeAll() {
    database
        .preparedQuery("update api_key set revoked_at = now() where revoked_at is null")
        .execute(Tuple.tuple())
        .await()
        .indefinitely();
  }

  private String add(CommunityScope communities, String... scopes) {
    KeySecret secret = KeySecret.random();
    Set<KeyScope> known =
        Arrays.stream(scopes).map(KeyScope::ofCode).collect(Collectors.toUnmodifiableSet());
    ApiKey key = new ApiKey(UUID.randomUUID(), "集成测试", known, communities);
    keys.add(
            new StoredKey(
                key,
                secret.start(),
                6000,
                Optional.empty(),
                Optional.empty(),
                "admin",
                Instant.now(),
                Optional.empty(),
                Optional.empty()),
            secret)
        .await()
        .indefinitely();
    return secret.value();
  }
}
