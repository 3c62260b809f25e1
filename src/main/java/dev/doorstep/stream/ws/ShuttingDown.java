package dev.doorstep.stream.ws;

import dev.doorstep.stream.Closing;
import dev.doorstep.stream.OpenStreams;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.websockets.next.OpenConnections;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * How the work of a hub that is told to stop ends: no new call and no new frame is taken, those in
 * hand are finished and answered, then every socket is told to reconnect.
 */
@ApplicationScoped
public class ShuttingDown {
  private static final Logger LOG = Logger.getLogger(ShuttingDown.class);
  private static final int FIRST = 10_000; // before everything else that handles a call
  private static final String STREAMS = "/stream/";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final OpenConnections connections;
  private final OpenStreams streams;
  private int inHand;
  private boolean stopping;
  private UniEmitter<? super Void> idle;

  ShuttingDown(OpenConnections connections, OpenStreams streams) {
    this.connections = connections;
    this.streams = streams;
  }

  /**
   * Does what a frame asks for. A frame that comes too late is left alone: its sender hears nothing
   * but the close code, reconnects and sends it again.
   */
  public Uni<Void> unlessStopping(Supplier<Uni<Void>> work) {
    return Uni.createFrom()
        .deferred(
            () ->
                begin()
                    ? Uni.createFrom().deferred(work::get).onTermination().invoke(this::done)
                    : Uni.createFrom().voidItem());
  }

  /** Calls over HTTP count as work, too; one that comes too late can be made again elsewhere. */
  void watch(@Observes Filters filters) {
    filters.register(this::call, FIRST);
  }

  private void call(RoutingContext call) {
    boolean live = call.request().path().startsWith(STREAMS); // ends when the hub says so
    if (!isStopping() && (live || call.request().headers().contains(HttpHeaders.UPGRADE))) {
      call.next();
    } else if (begin()) {
      call.addEndHandler(ended -> done());
      call.next();
    } else {
      call.response().setStatusCode(503).putHeader(HttpHeaders.RETRY_AFTER, "2").end();
    }
  }

  /**
   * Holds the thread that shuts down until all is said. A {@code ShutdownEvent} would come too
   * late: the HTTP server is gone by then, and its sockets with it.
   */
  void stop(@Observes ShutdownDelayInitiatedEvent event) {
    try {
      finished()
          .ifNoItem()
          .after(PATIENCE)
          .recoverWithUni(Uni.createFrom().voidItem())
          .chain(this::closeAll)
          .await()
          .atMost(PATIENCE.multipliedBy(2));
    } catch (RuntimeException tooSlow) {
      LOG.warnf("Not every socket ended in order: %s", tooSlow.getMessage());
    }
  }

  /** New connections belong at another hub, or at this one's successor. */
  synchronized boolean isStopping() {
    return stopping;
  }

  private Uni<Void> closeAll() {
    streams.closeAll(Closing.SHUTTING_DOWN);
    return Multi.createFrom()
        .iterable(connections.listAll())
        .onItem()
        .transformToUniAndMerge(
            connection ->
                SocketSink.close(connection, Closing.SHUTTING_DOWN).onFailure().recoverWithNull())
        .onItem()
        .ignoreAsUni();
  }

  private Uni<Void> finished() {
    return Uni.createFrom()
        .emitter(
            emitter -> {
              synchronized (this) {
                stopping = true;
                idle = emitter;
                if (inHand == 0) emitter.complete(null);
              }
            });
  }

  private synchronized boolean begin() {
    if (stopping) return false;
    inHand++;
    return true;
  }

  private synchronized void done() {
    inHand--;
    if (stopping && inHand == 0) idle.complete(null);
  }
}
