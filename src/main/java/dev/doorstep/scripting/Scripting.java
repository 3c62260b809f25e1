package dev.doorstep.scripting;

import dev.doorstep.eventlog.Signals;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * The assistant that speaks now, in this process. It follows the newest publication: told of one,
 * it trains that version while the old one goes on answering, then swaps them in one step.
 */
@ApplicationScoped
public class Scripting {
  private static final Logger LOG = Logger.getLogger(Scripting.class);
  private static final String SIGNAL = "scripting/published";

  private final ScriptHistory history;
  private final Assistants assistants;
  private final Signals signals;
  private final AtomicReference<Speaking> speaking = new AtomicReference<>();

  Scripting(ScriptHistory history, Assistants assistants, Signals signals) {
    this.history = history;
    this.assistants = assistants;
    this.signals = signals;
    signals.hear(this::heard);
  }

  /**
   * @param publication the newest one that this process has dealt with
   */
  private record Speaking(int publication, VersionedAssistant assistant) {}

  /** For one turn: who takes it keeps it to the turn's end. */
  public VersionedAssistant live() {
    return speaking.get().assistant();
  }

  /** Tells the other processes, and follows here; the item comes when it speaks here. */
  Uni<Void> published() {
    signals.send(List.of(SIGNAL), Map.of());
    return refresh();
  }

  /** Follows the newest publication. A signal may be lost, hence the poll. */
  @Scheduled(
      every = "10s",
      delayed = "10s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      identity = "scripts-refresh")
  Uni<Void> refresh() {
    return history
        .publications(1)
        .chain(
            newest ->
                newest.isEmpty() || !isNews(newest.get(0))
                    ? Uni.createFrom().voidItem()
                    : follow(newest.get(0)));
  }

  private boolean isNews(Publication publication) {
    Speaking now = speaking.get();
    return now == null || publication.id() > now.publication();
  }

  private Uni<Void> follow(Publication publication) {
    return assistants
        .of(publication.version())
        .onFailure()
        .recoverWithUni(unreadable -> instead(publication, unreadable))
        .invoke(assistant -> swap(new Speaking(publication.id(), assistant)))
        .replaceWithVoid();
  }

  private void swap(Speaking next) {
    Speaking before =
        speaking.getAndUpdate(
            now -> now == null || next.publication() > now.publication() ? next : now);
    if (before == null || next.publication() > before.publication()) {
      LOG.infof("The assistant speaks from script version %d", next.assistant().version());
    }
  }

  /** A version that a newer hub wrote, perhaps: what works goes on, or the newest that does. */
  private Uni<VersionedAssistant> instead(Publication publication, Throwable unreadable) {
    LOG.errorf(
        "Script version %d cannot be read here, an older one speaks: %s",
        publication.version(), unreadable.getMessage());
    Speaking now = speaking.get();
    if (now != null) return Uni.createFrom().item(now.assistant());
    return history.versions().chain(versions -> newestReadable(versions.iterator(), unreadable));
  }

  private Uni<VersionedAssistant> newestReadable(
      Iterator<ScriptVersion> versions, Throwable unreadable) {
    if (!versions.hasNext()) return Uni.createFrom().failure(unreadable);
    return assistants
        .of(versions.next().number())
        .onFailure()
        .recoverWithUni(() -> newestReadable(versions, unreadable));
  }

  private void heard(Signals.Signal signal) {
    if (!signal.topics().contains(SIGNAL)) return;
    refresh()
        .subscribe()
        .with(
            done -> {},
            failure -> LOG.warnf("Scripts are looked up again soon: %s", failure.getMessage()));
  }
}
