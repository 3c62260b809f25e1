package dev.doorstep.stream;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A question that many ask at once, such as all who come back after a restart. It is asked once at
 * a time; who comes meanwhile shares the next answer, so that nobody gets one older than his
 * question.
 */
final class SharedQuestion<T> {
  private final Supplier<Uni<T>> question;
  private List<UniEmitter<? super T>> waiting = new ArrayList<>();
  private boolean asking;

  SharedQuestion(Supplier<Uni<T>> question) {
    this.question = question;
  }

  /** The answer, on whatever thread it arrives. */
  Uni<T> ask() {
    return Uni.createFrom().emitter(this::ask);
  }

  private void ask(UniEmitter<? super T> asker) {
    synchronized (this) {
      waiting.add(asker);
      if (asking) return;
      asking = true;
    }
    next();
  }

  private void next() {
    List<UniEmitter<? super T>> askers = askers();
    if (askers.isEmpty()) return;
    Uni.createFrom()
        .deferred(question::get)
        .subscribe()
        .with(
            answer -> tell(askers, asker -> asker.complete(answer)),
            failure -> tell(askers, asker -> asker.fail(failure)));
  }

  private void tell(List<UniEmitter<? super T>> askers, Consumer<UniEmitter<? super T>> answer) {
    askers.forEach(answer);
    next();
  }

  private synchronized List<UniEmitter<? super T>> askers() {
    List<UniEmitter<? super T>> askers = waiting;
    waiting = new ArrayList<>();
    asking = !askers.isEmpty();
    return askers;
  }
}
