package dev.doorstep.eventlog;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tells whichever process sequences that the outbox has rows. A {@code NOTIFY} inside each
 * transaction would make commits queue behind one lock, so it is sent after the commit, and those
 * that come together share one. Losing it costs a moment only: the sequencer also polls.
 */
@ApplicationScoped
class OutboxSignal {
  static final String CHANNEL = "doorstep_outbox";

  private final Pool pool;
  private final AtomicInteger waiting = new AtomicInteger();

  OutboxSignal(Pool pool) {
    this.pool = pool;
  }

  void committed() {
    if (waiting.getAndIncrement() == 0) send();
  }

  private void send() {
    int told = waiting.get();
    pool.query("notify " + CHANNEL)
        .execute()
        .subscribe()
        .with(sent -> again(told), failed -> waiting.set(0));
  }

  private void again(int told) {
    if (waiting.addAndGet(-told) > 0) send();
  }
}
