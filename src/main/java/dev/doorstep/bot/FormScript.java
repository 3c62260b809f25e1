package dev.doorstep.bot;

import java.util.List;
import java.util.Optional;

/**
 * The questions that make a request.
 *
 * @param title the first words of the request's title
 * @param intro said before the first question
 */
public record FormScript(
    String id, Bilingual title, Optional<Spoken> intro, List<SlotScript> slots) {
  public FormScript {
    slots = List.copyOf(slots);
  }

  boolean has(SlotType type) {
    return slots.stream().anyMatch(s -> s.type() == type);
  }

  Optional<SlotScript> slot(String id) {
    return slots.stream().filter(s -> s.id().equals(id)).findFirst();
  }
}
