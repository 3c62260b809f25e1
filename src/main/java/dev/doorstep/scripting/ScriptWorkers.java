package dev.doorstep.scripting;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * Where scripts are read, trained, tested and replayed: two threads of their own, never an event
 * loop. Visitors' turns do not wait for them.
 */
@ApplicationScoped
class ScriptWorkers {
  private static final int THREADS = 2;

  private final WorkerExecutor workers;

  ScriptWorkers(Vertx vertx) {
    workers = vertx.createSharedWorkerExecutor("doorstep-scripts", THREADS, 1, TimeUnit.MINUTES);
  }

  <T> Uni<T> run(Callable<T> work) {
    return workers.executeBlocking(work, false);
  }

  @PreDestroy
  void stop() {
    workers.closeAndForget();
  }
}
