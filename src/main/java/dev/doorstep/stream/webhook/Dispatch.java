package dev.doorstep.stream.webhook;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Delivers to one endpoint while this process holds it. Reading and writing happen in rounds, one
 * after the other: write down what came of attempts, turn new entries into deliveries, read those
 * that are due. Requests are under way meanwhile, and depend on no other endpoint.
 */
final class Dispatch {
  private static final Logger LOG = Logger.getLogger(Dispatch.class);
  private static final int IN_MEMORY = 64;

  /** An endpoint that is so far behind gets no new deliveries; its position waits. */
  private static final int MOST_WAITING = 10_000;

  /** Replays leave room for what happens now. */
  private static final int MOST_REPLAYED = 500;

  private final DispatchTools tools;
  private final BooleanSupplier held;
  private final Lineup lineup = new Lineup();
  private Assignment assignment;
  private Circuit circuit;
  private List<Outcome> outcomes = new ArrayList<>();
  private int underWay;
  private int backlog = -1; // not counted yet
  private long seen;
  private long written;
  private boolean due = true;
  private boolean replaying;
  private boolean reopened;
  private boolean astray; // the position on disk is not the one known here
  private boolean gone; // it answered 410, which the database does not say yet
  private boolean settling;
  private long writtenAt = System.nanoTime();
  private boolean running;
  private boolean woken;

  /**
   * @param held whether this process may deliver at this moment
   */
  Dispatch(DispatchTools tools, BooleanSupplier held, Assignment assignment) {
    this.tools = tools;
    this.held = held;
    this.assignment = assignment;
    this.circuit = assignment.endpoint().circuit();
    this.seen = this.written = assignment.endpoint().position();
  }

  /**
   * What the database says: people may have changed it.
   *
   * @param asked when it was asked, by {@link System#nanoTime}
   */
  synchronized void refresh(Assignment now, long asked, boolean due, boolean replaying) {
    assignment = now;
    this.due |= due;
    this.replaying |= replaying;
    if (outcomes.isEmpty() && !settling && asked - writtenAt > 0) {
      gone = false;
      if (now.endpoint().circuit().heldUntil().isEmpty()) circuit = circuit.probedNow();
    }
    if (astray) seen = written = now.endpoint().position();
    astray = false;
    if (gone) assignment = now.ended();
    if (!working()) lineup.clear();
    wake();
  }

  /** There may be something to do. */
  synchronized void wake() {
    woken = true;
    if (running) return;
    running = true;
    round();
  }

  /** Another process goes on; requests under way end and are written down. */
  synchronized void stop() {
    assignment = assignment.ended();
    lineup.clear();
  }

  synchronized boolean isOpen() {
    return circuit.isOpen();
  }

  private void round() {
    woken = false;
    settle()
        .chain(this::count)
        .chain(this::feed)
        .chain(this::replay)
        .chain(this::load)
        .subscribe()
        .with(done -> ended(), this::broke);
  }

  private synchronized void ended() {
    pump();
    if (woken || !outcomes.isEmpty()) round();
    else running = false;
  }

  /** The next wake-up tries again, within a second. */
  private synchronized void broke(Throwable failure) {
    LOG.warnf("Deliveries to %s wait: %s", assignment.endpoint().name(), failure.getMessage());
    running = false;
  }

  private synchronized Uni<Void> settle() {
    if (outcomes.isEmpty()) return Uni.createFrom().voidItem();
    List<Outcome> ended = outcomes;
    outcomes = new ArrayList<>();
    settling = true;
    boolean bringForward = reopened;
    reopened = false;
    return tools
        .settling()
        .write(assignment.endpoint().id(), ended, circuit)
        .chain(
            () ->
                bringForward
                    ? tools.due().bringForward(assignment.endpoint().id())
                    : Uni.createFrom().voidItem())
        .onFailure()
        .invoke(() -> notWritten(ended, bringForward))
        .invoke(() -> written(ended, bringForward));
  }

  private synchronized void notWritten(List<Outcome> ended, boolean bringForward) {
    settling = false;
    outcomes.addAll(0, ended);
    reopened |= bringForward;
  }

  private synchronized void written(List<Outcome> ended, boolean broughtForward) {
    lineup.written(ended.stream().map(Outcome::due).toList());
    backlog -= (int) ended.stream().filter(Outcome::isFinal).count();
    settling = false;
    writtenAt = System.nanoTime();
    due |= broughtForward || ended.stream().anyMatch(Dispatch::letsOthersGo);
  }

  /** The later ones of its key were held back until now. */
  private static boolean letsOthersGo(Outcome outcome) {
    return outcome.isFinal() && outcome.due().attempts() > 0;
  }

  private synchronized Uni<Void> count() {
    if (backlog >= 0) return Uni.createFrom().voidItem();
    return tools
        .due()
        .backlog(assignment.endpoint().id())
        .invoke(waiting -> backlog = waiting)
        .replaceWithVoid();
  }

  private synchronized Uni<Void> feed() {
    if (!working() || backlog >= MOST_WAITING) return Uni.createFrom().voidItem();
    return tools.feeding().live(assignment, seen, written).invoke(this::fed).replaceWithVoid();
  }

  private synchronized void fed(Feeding.Fed fed) {
    if (!fed.held()) {
      astray = true; // or a statement went through whose answer was lost
      stop();
      return;
    }
    seen = fed.seen();
    written = fed.written();
    added(fed);
  }

  private synchronized Uni<Void> replay() {
    if (!working() || !replaying || backlog >= MOST_REPLAYED) return Uni.createFrom().voidItem();
    return tools
        .feeding()
        .replay(assignment)
        .invoke(
            fed -> {
              replaying = fed.more();
              added(fed);
            })
        .replaceWithVoid();
  }

  private synchronized void added(Feeding.Fed fed) {
    backlog += fed.added();
    due |= fed.added() > 0;
    woken |= fed.more();
  }

  private synchronized Uni<Void> load() {
    int room = IN_MEMORY - lineup.ready();
    if (!working() || !due || room < IN_MEMORY / 2) return Uni.createFrom().voidItem();
    due = false;
    return tools
        .due()
        .read(assignment, lineup.known(), room)
        .invoke(
            read -> {
              synchronized (this) {
                due |= read.size() == room;
                if (working()) lineup.admit(read);
              }
            })
        .replaceWithVoid();
  }

  private boolean working() {
    return assignment.active() && held.getAsBoolean();
  }

  /** Sends as much as may be under way. */
  private void pump() {
    while (working()
        && circuit.allows(tools.clock().instant(), underWay, tools.config().inFlight())) {
      Optional<Due> next = lineup.next();
      if (next.isEmpty()) return;
      underWay++;
      send(next.get(), circuit.isOpen());
    }
  }

  private void send(Due due, boolean probe) {
    Endpoint endpoint = assignment.endpoint();
    Uni<Answer> answer =
        due.parcel().body() == null
            ? Uni.createFrom().item(Attempt.impossible(endpoint, tools.clock().instant()))
            : tools.courier().send(endpoint.url(), endpoint.secrets(), due.parcel());
    answer.subscribe().with(came -> came(due, came, probe));
  }

  private synchronized void came(Due due, Answer answer, boolean probe) {
    underWay--;
    double random = ThreadLocalRandom.current().nextDouble();
    boolean impossible = answer.trouble().filter(Trouble.EVENT_GONE::equals).isPresent();
    Optional<Duration> again =
        answer.arrived() || impossible
            ? Optional.empty()
            : RetrySchedule.wait(due.attempts() + 1, answer.retryAfter(), random);
    if (again.isEmpty()) lineup.finished(due);
    else lineup.failed(due);
    if (!impossible) judge(answer, probe, random);
    outcomes.add(new Outcome(due, answer, again));
    if (answer.gone()) {
      gone = true;
      stop();
    }
    pump();
    wake();
  }

  private void judge(Answer answer, boolean probe, double random) {
    boolean open = circuit.isOpen();
    circuit =
        answer.arrived()
            ? Circuit.CLOSED
            : circuit.failed(tools.clock().instant(), probe, answer.retryAfter(), random);
    if (open == circuit.isOpen()) return;
    reopened |= open;
    LOG.warnf(
        open
            ? "Webhook %s answers again"
            : "Webhook %s does not take deliveries (%s); it is probed now and then",
        assignment.endpoint().name(),
        answer.inShort());
  }
}
