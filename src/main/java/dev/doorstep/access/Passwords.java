package dev.doorstep.access;

import dev.doorstep.platform.Problem;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;

/**
 * Makes and checks bcrypt hashes. One costs about a tenth of a second of a whole core, so they run
 * on a few threads of their own, never on an event loop, and when too many wait the next is
 * refused.
 */
@ApplicationScoped
class Passwords {
  static final int SHORTEST = 10;

  /** bcrypt reads no further than 72 bytes. */
  static final int LONGEST = 72;

  private static final int MOST_WAITING = 50;

  private final WorkerExecutor workers;
  private final Semaphore places = new Semaphore(MOST_WAITING);

  /** Checked when there is no account, so that the answer takes as long as for a real one. */
  private final String nobodysHash = BcryptUtil.bcryptHash(SessionToken.random().value());

  Passwords(Vertx vertx) {
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    workers = vertx.createSharedWorkerExecutor("doorstep-passwords", threads);
  }

  Uni<String> hash(String password) {
    return run(() -> BcryptUtil.bcryptHash(password));
  }

  Uni<Boolean> matches(String password, String hash) {
    return run(() -> BcryptUtil.matches(password, hash));
  }

  /** Does the work of {@link #matches} and is always false. */
  Uni<Boolean> matchesNobody(String password) {
    return matches(password, nobodysHash).replaceWith(false);
  }

  private <T> Uni<T> run(Callable<T> work) {
    return Uni.createFrom()
        .deferred(
            () -> {
              if (!places.tryAcquire())
                return Uni.createFrom()
                    .failure(
                        Problem.tooMany(
                            "Many people are signing in just now; try again in a moment."
                                + " / 登录人数较多，请稍后再试。",
                            Duration.ofSeconds(2)));
              return workers
                  .executeBlocking(work, false)
                  .onTermination()
                  .invoke(() -> places.release());
            });
  }

  @PreDestroy
  void stop() {
    workers.closeAndForget();
  }
}
