package dev.doorstep.stream.ws;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;

/**
 * What an edge does with the frames of its connection. A {@code Problem} thrown is told to the
 * other side.
 */
public interface Dialogue {
  /** The first frame, once. */
  Uni<Void> hello(JsonNode frame);

  /** Any later frame but ping. */
  Uni<Void> frame(String type, JsonNode frame);
}
