package dev.doorstep.stream.ws;

import dev.doorstep.access.Limits;
import dev.doorstep.stream.FanOut;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.ClientProxy;
import io.quarkus.websockets.next.WebSocketConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes the {@link LiveConnection} of each socket. */
@ApplicationScoped
public class LiveConnections {
  private final FanOut fanOut;
  private final Limits limits;
  private final Frames frames;
  private final ShuttingDown shuttingDown;
  private final AtomicInteger open;

  LiveConnections(
      FanOut fanOut,
      Limits limits,
      Frames frames,
      ShuttingDown shuttingDown,
      MeterRegistry metrics) {
    this.fanOut = fanOut;
    this.limits = limits;
    this.frames = frames;
    this.shuttingDown = shuttingDown;
    this.open = metrics.gauge("doorstep.connections.open", new AtomicInteger());
  }

  public LiveConnection of(WebSocketConnection connection, Dialogue dialogue) {
    // The injected proxy works inside the socket's own callbacks only; events come from the tail.
    return new LiveConnection(
        ClientProxy.unwrap(connection), dialogue, fanOut, limits, frames, shuttingDown, open);
  }
}
