package dev.doorstep.eventlog;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxException;
import io.vertx.core.impl.VertxInternal;
import io.vertx.sqlclient.DatabaseException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Work that waits at the same time shares one transaction. Nothing waits for company: while fewer
 * than {@link #AT_ONCE} batches run, work starts at once, alone if it must; what arrives meanwhile
 * makes up the next batch.
 *
 * <p>Work with the same key is never in two batches at once nor twice in one, so it is done in the
 * order it came. A batch that fails is rolled back and each of its works done again alone: only the
 * one to blame fails.
 *
 * @param <W> one piece of work
 * @param <R> its result
 */
public final class GroupCommit<W, R> {
  private static final int AT_ONCE = 2;
  private static final int MOST = 128;

  /** A batch that takes longer has lost its server, whatever TCP believes, or waits for a lock. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Function<W, Object> key;
  private final Together<W, R> together;
  private final Deque<Executor> desks = new ArrayDeque<>();
  private final List<Waiting<W, R>> waiting = new LinkedList<>();
  private final Set<Object> busy = new HashSet<>();

  /** Does a batch in one transaction. */
  @FunctionalInterface
  public interface Together<W, R> {
    /**
     * Answers each work in its place, when all of them are on disk. A work that is refused gets a
     * failure there and has changed nothing; when the whole fails, nothing has changed. Of several
     * works none waits for a lock; one alone does.
     */
    Uni<List<Supplier<R>>> take(List<W> batch);
  }

  /** Somebody else holds what a work needs; it is done again alone. */
  public static final class Held extends RuntimeException {
    public Held() {
      super("somebody else holds it", null, false, false);
    }
  }

  private record Waiting<W, R>(W work, Object key, CompletableFuture<R> answer) {}

  private record Batch<W, R>(Executor desk, List<Waiting<W, R>> works) {}

  public GroupCommit(Vertx vertx, Function<W, Object> key, Together<W, R> together) {
    this.key = key;
    this.together = together;
    for (int i = 0; i < AT_ONCE; i++)
      desks.add(on(((VertxInternal) vertx).createEventLoopContext()));
  }

  /** The item or failure arrives where this was subscribed to. */
  public Uni<R> add(W work) {
    return Uni.createFrom()
        .deferred(
            () -> {
              CompletableFuture<R> answer = new CompletableFuture<>();
              Uni<R> here = Uni.createFrom().completionStage(answer).emitOn(here());
              add(new Waiting<>(work, key.apply(work), answer));
              return here;
            });
  }

  private void add(Waiting<W, R> work) {
    synchronized (this) {
      waiting.add(work);
    }
    next();
  }

  private void next() {
    for (Batch<W, R> batch = begin(); batch != null; batch = begin()) {
      Batch<W, R> begun = batch;
      begun.desk.execute(() -> run(begun));
    }
  }

  private synchronized Batch<W, R> begin() {
    if (desks.isEmpty() || waiting.isEmpty()) return null;
    List<Waiting<W, R>> works = new ArrayList<>();
    Iterator<Waiting<W, R>> all = waiting.iterator();
    while (all.hasNext() && works.size() < MOST) {
      Waiting<W, R> work = all.next();
      if (busy.add(work.key)) {
        works.add(work);
        all.remove();
      }
    }
    return works.isEmpty() ? null : new Batch<>(desks.poll(), works);
  }

  private void run(Batch<W, R> batch) {
    attempt(batch.works)
        .onFailure(failure -> batch.works.size() > 1 && !isOutOfReach(failure))
        .recoverWithUni(() -> oneByOne(batch.works))
        .onFailure()
        .recoverWithItem(failure -> fail(batch.works, failure))
        .subscribe()
        .with(held -> end(batch, held));
  }

  /** The item holds the works that wait for somebody else; all others are answered. */
  private Uni<List<Waiting<W, R>>> attempt(List<Waiting<W, R>> works) {
    return Uni.createFrom()
        .deferred(() -> together.take(works.stream().map(Waiting::work).toList()))
        .ifNoItem()
        .after(PATIENCE)
        .fail()
        .map(
            answers -> {
              List<Waiting<W, R>> held = new ArrayList<>();
              for (int i = 0; i < works.size(); i++) {
                Waiting<W, R> work = works.get(i);
                try {
                  work.answer.complete(answers.get(i).get());
                } catch (Held byOthers) {
                  held.add(work);
                } catch (RuntimeException refused) {
                  work.answer.completeExceptionally(refused);
                }
              }
              return held;
            });
  }

  private Uni<List<Waiting<W, R>>> oneByOne(List<Waiting<W, R>> works) {
    Uni<List<Waiting<W, R>>> done = Uni.createFrom().item(List.of());
    for (Waiting<W, R> work : works) done = done.chain(() -> alone(work));
    return done;
  }

  private Uni<List<Waiting<W, R>>> alone(Waiting<W, R> work) {
    List<Waiting<W, R>> one = List.of(work);
    return attempt(one).onFailure().recoverWithItem(failure -> fail(one, failure));
  }

  private static <W, R> List<Waiting<W, R>> fail(List<Waiting<W, R>> works, Throwable failure) {
    works.forEach(work -> work.answer.completeExceptionally(failure));
    return List.of();
  }

  private void end(Batch<W, R> batch, List<Waiting<W, R>> held) {
    synchronized (this) {
      batch.works.stream().filter(work -> !held.contains(work)).forEach(this::free);
      desks.add(batch.desk);
    }
    held.forEach(work -> alone(work).subscribe().with(done -> released(work)));
    next();
  }

  private void released(Waiting<W, R> work) {
    synchronized (this) {
      free(work);
    }
    next();
  }

  private void free(Waiting<W, R> work) {
    busy.remove(work.key);
  }

  /** No work is to blame when the database cannot be reached, and the next would fail alike. */
  private static boolean isOutOfReach(Throwable failure) {
    boolean refused = failure instanceof DatabaseException;
    return !refused
        && (failure instanceof IOException
            || failure instanceof VertxException
            || failure instanceof TimeoutException
            || failure instanceof io.smallrye.mutiny.TimeoutException);
  }

  private static Executor here() {
    Context context = Vertx.currentContext();
    return context == null ? Infrastructure.getDefaultExecutor() : on(context);
  }

  private static Executor on(Context context) {
    return task -> context.runOnContext(now -> task.run());
  }
}
