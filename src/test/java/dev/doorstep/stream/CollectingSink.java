package dev.doorstep.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** A connection without a network: keeps the positions it was sent. */
final class CollectingSink implements Sink {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Long> positions = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Closing> closed = new CompletableFuture<>();
  private final Uni<Void> written;

  /**
   * @param written completes when a frame has left
   */
  CollectingSink(Uni<Void> written) {
    this.written = written;
  }

  @Override
  public Uni<Void> send(String frame) {
    try {
      positions.add(JSON.readTree(frame).get("position").asLong());
      return written;
    } catch (JsonProcessingException notJson) {
      throw new IllegalStateException(notJson);
    }
  }

  @Override
  public void close(Closing reason) {
    closed.complete(reason);
  }

  List<Long> positions() {
    return List.copyOf(positions);
  }

  CompletableFuture<Closing> closed() {
    return closed;
  }
}
