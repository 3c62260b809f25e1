package dev.doorstep.stream.webhook;

import dev.doorstep.eventlog.LogEntry;
import dev.doorstep.eventlog.LogReader;
import dev.doorstep.eventlog.Signals;
import dev.doorstep.eventlog.Tail;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Delivers to the endpoints that this process holds: sees to it each second that somebody holds
 * every endpoint, and wakes its own as soon as something happens.
 */
@ApplicationScoped
class Dispatching {
  private static final Logger LOG = Logger.getLogger(Dispatching.class);
  private static final String TOPIC = "webhooks";

  /** It stops so much before others may take over. */
  private static final long MARGIN_NANOS = 500_000_000;

  private final UUID holder = UUID.randomUUID();
  private final Holding holding;
  private final Standing standing;
  private final DispatchTools tools;
  private final RecentEntries recent;
  private final LogReader log;
  private final Tail tail;
  private final Signals signals;
  private final Map<UUID, Dispatch> dispatches = new ConcurrentHashMap<>();
  private final AtomicBoolean looking = new AtomicBoolean();
  private final AtomicBoolean again = new AtomicBoolean();
  private volatile long heldUntil = System.nanoTime();
  private volatile boolean stopping;

  Dispatching(
      Holding holding,
      Standing standing,
      DispatchTools tools,
      RecentEntries recent,
      LogReader log,
      Tail tail,
      Signals signals,
      MeterRegistry metrics) {
    this.holding = holding;
    this.standing = standing;
    this.tools = tools;
    this.recent = recent;
    this.log = log;
    this.tail = tail;
    this.signals = signals;
    metrics.gauge("doorstep.webhooks.held", dispatches, Map::size);
    metrics.gauge("doorstep.webhooks.broken", this, Dispatching::broken);
  }

  void start(@Observes StartupEvent event) {
    tail.watch(this::arrived);
    signals.hear(this::heard);
  }

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
    dispatches.values().forEach(Dispatch::stop);
    holding.release(holder).subscribe().with(released -> {}, gone -> {});
  }

  /** Somebody changed endpoints or deliveries: every process looks at once. */
  void changed() {
    signals.send(List.of(TOPIC), Map.of());
    look();
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> tick() {
    look();
    return Uni.createFrom().voidItem();
  }

  private void heard(Signals.Signal signal) {
    if (signal.topics().contains(TOPIC)) look();
  }

  private void arrived(List<LogEntry> entries) {
    recent.add(entries);
    dispatches.values().forEach(Dispatch::wake);
  }

  private void look() {
    again.set(true);
    if (!stopping && looking.compareAndSet(false, true)) lookNow();
  }

  private void lookNow() {
    again.set(false);
    long now = System.nanoTime();
    holding
        .hold(holder)
        .invoke(held -> heldUntil = now + Holding.LEASE.toNanos() - MARGIN_NANOS)
        .call(() -> log.extent().invoke(extent -> recent.reaches(extent.last().value())))
        .chain(held -> assign(held, now))
        .subscribe()
        .with(done -> looked(), this::notLooked);
  }

  private void looked() {
    looking.set(false);
    if (again.get()) look();
  }

  private void notLooked(Throwable failure) {
    looking.set(false);
    LOG.debugf("Webhooks wait: %s", failure.getMessage());
  }

  private Uni<Void> assign(List<Holding.Held> held, long asked) {
    return standing
        .of(held.stream().map(Holding.Held::endpoint).toList())
        .invoke(known -> held.forEach(one -> refresh(one, asked, known)))
        .invoke(() -> dropOthers(held))
        .replaceWithVoid();
  }

  private void refresh(Holding.Held held, long asked, Standing.Known known) {
    Assignment assignment = assignment(held.endpoint(), known);
    dispatches
        .computeIfAbsent(held.endpoint().id(), id -> new Dispatch(tools, this::holds, assignment))
        .refresh(assignment, asked, held.due(), held.replaying());
  }

  /** Taken over by another process, or deleted. */
  private void dropOthers(List<Holding.Held> held) {
    Set<UUID> ours = held.stream().map(one -> one.endpoint().id()).collect(Collectors.toSet());
    dispatches.entrySet().stream()
        .filter(entry -> !ours.contains(entry.getKey()))
        .toList()
        .forEach(
            entry -> {
              dispatches.remove(entry.getKey());
              entry.getValue().stop();
            });
  }

  private Assignment assignment(Endpoint endpoint, Standing.Known known) {
    return new Assignment(
        endpoint,
        known.of(endpoint).isPresent() && !endpoint.paused() && endpoint.disabledAt().isEmpty(),
        known.filter(endpoint),
        known.personal(endpoint),
        holder);
  }

  private boolean holds() {
    return !stopping && System.nanoTime() - heldUntil < 0;
  }

  private double broken() {
    return dispatches.values().stream().filter(Dispatch::isOpen).count();
  }
}
