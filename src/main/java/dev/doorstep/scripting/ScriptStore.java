package dev.doorstep.scripting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes versions and publications within the caller's session, which took the {@link #lock}. */
@ApplicationScoped
class ScriptStore {
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private static final String INSERT_VERSION =
      """
      insert into script_version (number, hash, files, origin, note, author, author_name, created_at)
      values ((select coalesce(max(number), 0) + 1 from script_version), ?, ?, ?, ?, ?, ?, ?)
      returning number
      """;

  private static final String INSERT_PUBLICATION =
      """
      insert into script_publication (version, reason, note, by_staff, by_name, at)
      values (?, ?, ?, ?, ?, ?) returning id
      """;

  private static final String NUMBER = "select number from script_version where hash = ?";

  /** The active version, its origin and the reason it is active. */
  private static final String ACTIVE =
      """
      select p.version, v.origin, p.reason from script_publication p
      join script_version v on v.number = p.version order by p.id desc limit 1
      """;

  private final ObjectMapper json;

  ScriptStore(ObjectMapper json) {
    this.json = json;
  }

  /** What a version is to be. */
  record NewVersion(
      ScriptSet files,
      ScriptVersion.Origin origin,
      String note,
      Optional<Author> author,
      Instant at) {}

  record Active(int version, String origin, String reason) {}

  /** Two publications at once would each think itself the newest: one waits for the other. */
  Uni<Void> lock(Mutiny.Session session) {
    return session
        .createNativeQuery(
            "select pg_advisory_xact_lock(hashtext('script_publication'))::text", String.class)
        .getSingleResult()
        .replaceWithVoid();
  }

  Uni<Optional<Active>> active(Mutiny.Session session) {
    return session
        .createNativeQuery(ACTIVE, Object[].class)
        .getSingleResultOrNull()
        .map(
            row ->
                Optional.ofNullable(row)
                    .map(
                        found ->
                            new Active(
                                ((Number) found[0]).intValue(),
                                (String) found[1],
                                (String) found[2])));
  }

  /** The number of the version that has these files already. */
  Uni<Optional<Integer>> number(Mutiny.Session session, ScriptSet files) {
    return session
        .createNativeQuery(NUMBER, Integer.class)
        .setParameter(1, files.hash())
        .getSingleResultOrNull()
        .map(Optional::ofNullable);
  }

  Uni<Integer> add(Mutiny.Session session, NewVersion version) {
    return session
        .createNativeQuery(INSERT_VERSION, Integer.class)
        .setParameter(1, version.files().hash())
        .setParameter(2, write(version.files()))
        .setParameter(3, version.origin().code())
        .setParameter(4, version.note())
        .setParameter(5, version.author().map(Author::username).orElse(null))
        .setParameter(6, version.author().map(Author::name).orElse(""))
        .setParameter(7, time(version.at()))
        .getSingleResult();
  }

  /** The item is the publication with its id in place of the one given. */
  Uni<Publication> add(Mutiny.Session session, Publication publication) {
    return session
        .createNativeQuery(INSERT_PUBLICATION, Integer.class)
        .setParameter(1, publication.version())
        .setParameter(2, publication.reason().code())
        .setParameter(3, publication.note())
        .setParameter(4, publication.by().map(Author::username).orElse(null))
        .setParameter(5, publication.by().map(Author::name).orElse(""))
        .setParameter(6, time(publication.at()))
        .getSingleResult()
        .map(
            id ->
                new Publication(
                    id,
                    publication.version(),
                    publication.reason(),
                    publication.note(),
                    publication.by(),
                    publication.at()));
  }

  String write(ScriptSet files) {
    try {
      return json.writeValueAsString(files.texts());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  ScriptSet read(String files) {
    try {
      return ScriptSet.of(json.readValue(files, TEXTS));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A {@code timestamptz} as a native query gives it. */
  static Instant instant(Object column) {
    return ((OffsetDateTime) column).toInstant();
  }

  static OffsetDateTime time(Instant at) {
    return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
