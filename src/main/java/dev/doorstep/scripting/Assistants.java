package dev.doorstep.scripting;

import dev.doorstep.bot.Assistant;
import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** Assistants by version. Training one takes up to half a second, so the last few are kept. */
@ApplicationScoped
class Assistants {
  private static final int KEPT = 4;

  private final ScriptHistory history;
  private final ScriptWorkers workers;
  private final Map<Integer, Uni<VersionedAssistant>> kept =
      new LinkedHashMap<>(8, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Uni<VersionedAssistant>> eldest) {
          return size() > KEPT;
        }
      };

  Assistants(ScriptHistory history, ScriptWorkers workers) {
    this.history = history;
    this.workers = workers;
  }

  /** Fails with {@code ScriptProblem} when this hub cannot read the version. */
  Uni<VersionedAssistant> of(int version) {
    synchronized (kept) {
      return kept.computeIfAbsent(version, this::train);
    }
  }

  /** Spares training one that has been trained to be checked. */
  void keep(VersionedAssistant trained) {
    synchronized (kept) {
      kept.put(trained.version(), Uni.createFrom().item(trained));
    }
  }

  private Uni<VersionedAssistant> train(int version) {
    return history
        .files(version)
        .map(
            found ->
                found.orElseThrow(
                    () ->
                        Problem.notFound(
                            "There is no script version %d; see GET /api/scripts."
                                .formatted(version))))
        .chain(
            files ->
                workers.run(() -> new VersionedAssistant(version, new Assistant(files.scripts()))))
        .onFailure()
        .invoke(() -> forget(version))
        .memoize()
        .indefinitely();
  }

  private void forget(int version) {
    synchronized (kept) {
      kept.remove(version);
    }
  }
}
