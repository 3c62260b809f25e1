package dev.doorstep.scripting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Corrections as rows, within the caller's session. */
@ApplicationScoped
public class CorrectionStore {
  private static final String COLUMNS =
      "id, request, community, text, lang, from_line, to_line, note, by_staff, by_name, at, state,"
          + " settled_by, settled_at";

  private static final String LIST =
      "select "
          + COLUMNS
          + " from correction where state = ? and (? or community = any(string_to_array(?, ' ')))"
          + " order by id desc limit 500";

  /** Said again with another line, it replaces what the same colleague said before. */
  private static final String WRITE =
      """
      insert into correction (request, community, message, text, lang, from_line, to_line, note, by_staff, by_name, at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (request, by_staff) do update set
        to_line = excluded.to_line, note = excluded.note, at = excluded.at, state = 'open',
        settled_by = null, settled_at = null
      returning id
      """;

  private static final String SETTLE =
      "update correction set state = ?, settled_by = ?, settled_at = ? where id = ? returning id";

  /** What a colleague says; {@code message} holds the words. */
  public record Said(
      String request,
      String community,
      UUID message,
      String text,
      String lang,
      String fromLine,
      String toLine,
      String note,
      Author by,
      Instant at) {}

  public Uni<Integer> write(Mutiny.Session session, Said said) {
    return session
        .createNativeQuery(WRITE, Integer.class)
        .setParameter(1, said.request())
        .setParameter(2, said.community())
        .setParameter(3, said.message())
        .setParameter(4, said.text())
        .setParameter(5, said.lang())
        .setParameter(6, said.fromLine())
        .setParameter(7, said.toLine())
        .setParameter(8, said.note())
        .setParameter(9, said.by().username())
        .setParameter(10, said.by().name())
        .setParameter(11, ScriptStore.time(said.at()))
        .getSingleResult();
  }

  /** What this colleague has said about this request. */
  public Uni<Optional<Correction>> of(Mutiny.Session session, String request, String username) {
    return session
        .createNativeQuery(
            "select " + COLUMNS + " from correction where request = ? and by_staff = ?",
            Object[].class)
        .setParameter(1, request)
        .setParameter(2, username)
        .getSingleResultOrNull()
        .map(row -> Optional.ofNullable(row).map(CorrectionStore::correction));
  }

  Uni<Optional<Correction>> lock(Mutiny.Session session, int id) {
    return session
        .createNativeQuery(
            "select " + COLUMNS + " from correction where id = ? for update", Object[].class)
        .setParameter(1, id)
        .getSingleResultOrNull()
        .map(row -> Optional.ofNullable(row).map(CorrectionStore::correction));
  }

  /** The newest 500. */
  Uni<List<Correction>> list(
      Mutiny.Session session, Correction.State state, Optional<Set<String>> communities) {
    return session
        .createNativeQuery(LIST, Object[].class)
        .setParameter(1, state.code())
        .setParameter(2, communities.isEmpty())
        .setParameter(3, String.join(" ", communities.orElse(Set.of())))
        .getResultList()
        .map(rows -> rows.stream().map(CorrectionStore::correction).toList());
  }

  Uni<Void> settle(Mutiny.Session session, int id, Correction.State state, Author by, Instant now) {
    return session
        .createNativeQuery(SETTLE, Integer.class)
        .setParameter(1, state.code())
        .setParameter(2, by.username())
        .setParameter(3, ScriptStore.time(now))
        .setParameter(4, id)
        .getSingleResult()
        .replaceWithVoid();
  }

  private static Correction correction(Object[] row) {
    return new Correction(
        ((Number) row[0]).intValue(),
        (String) row[1],
        (String) row[2],
        (String) row[3],
        (String) row[4],
        (String) row[5],
        (String) row[6],
        (String) row[7],
        new Author((String) row[8], (String) row[9]),
        ScriptStore.instant(row[10]),
        Correction.State.valueOf(((String) row[11]).toUpperCase(Locale.ROOT)),
        Optional.ofNullable((String) row[12]),
        Optional.ofNullable(row[13]).map(ScriptStore::instant));
  }
}
