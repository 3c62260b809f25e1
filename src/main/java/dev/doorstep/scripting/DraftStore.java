package dev.doorstep.scripting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** The draft's row, within the caller's session, which took the lock of {@link ScriptStore}. */
@ApplicationScoped
class DraftStore {
  private static final String READ =
      "select revision, based_on, files, edited_by, edited_name, edited_at from script_draft";

  private static final String WRITE =
      """
      insert into script_draft (id, revision, based_on, files, edited_by, edited_name, edited_at)
      values (1, nextval('script_draft_revision'), ?, ?, ?, ?, ?)
      on conflict (id) do update set revision = excluded.revision, files = excluded.files,
        edited_by = excluded.edited_by, edited_name = excluded.edited_name, edited_at = excluded.edited_at
      returning revision
      """;

  private static final String REMOVE = "delete from script_draft returning revision";

  private final ScriptStore scripts;

  DraftStore(ScriptStore scripts) {
    this.scripts = scripts;
  }

  Uni<Optional<Draft>> read(Mutiny.Session session) {
    return session
        .createNativeQuery(READ, Object[].class)
        .getSingleResultOrNull()
        .map(row -> Optional.ofNullable(row).map(this::draft));
  }

  /** The item carries the new revision. */
  Uni<Draft> write(Mutiny.Session session, Draft draft) {
    return session
        .createNativeQuery(WRITE, Integer.class)
        .setParameter(1, draft.basedOn())
        .setParameter(2, scripts.write(draft.files()))
        .setParameter(3, draft.by().username())
        .setParameter(4, draft.by().name())
        .setParameter(5, ScriptStore.time(draft.at()))
        .getSingleResult()
        .map(
            revision ->
                new Draft(revision, draft.basedOn(), draft.files(), draft.by(), draft.at()));
  }

  Uni<Void> remove(Mutiny.Session session) {
    return session
        .createNativeQuery(REMOVE, Integer.class)
        .getSingleResultOrNull()
        .replaceWithVoid();
  }

  private Draft draft(Object[] row) {
    return new Draft(
        ((Number) row[0]).intValue(),
        ((Number) row[1]).intValue(),
        scripts.read((String) row[2]),
        new Author((String) row[3], (String) row[4]),
        ScriptStore.instant(row[5]));
  }
}
