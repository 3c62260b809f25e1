package dev.doorstep.assignment;

import dev.doorstep.directory.CommunityCode;
import java.time.Instant;
import java.util.Set;

/**
 * Somebody who may be asked.
 *
 * @param communities they work for; of whoever sees the whole district none
 * @param available present at a board and on duty
 * @param deciding has an offer that they have not answered yet
 * @param load open requests they have
 * @param lastAsked when something was offered to them last; {@link Instant#EPOCH} when never
 */
record Person(
    String username,
    String name,
    Set<CommunityCode> communities,
    Skills skills,
    boolean available,
    boolean deciding,
    int load,
    Instant lastAsked) {
  Person {
    communities = Set.copyOf(communities);
  }

  boolean isFree() {
    return available && !deciding;
  }
}
