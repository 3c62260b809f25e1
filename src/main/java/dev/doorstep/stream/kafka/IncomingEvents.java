package dev.doorstep.stream.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Uni;

/** Takes what other channels send through Kafka. */
public interface IncomingEvents {
  /**
   * An event as it came, of a form that was checked.
   *
   * @param source with {@code id} the key for removing duplicates
   * @param data a JSON object
   */
  record Received(String source, String id, String type, JsonNode data) {}

  /**
   * Called again when it failed, and for every repetition.
   *
   * @return whether it was new; when the item arrives, all of it is on disk. Fails with a {@link
   *     Problem} when the event can never be taken as it is
   */
  Uni<Boolean> take(Received event);
}
