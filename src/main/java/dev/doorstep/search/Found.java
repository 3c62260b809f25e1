package dev.doorstep.search;

import dev.doorstep.directory.Bilingual;
import dev.doorstep.directory.CommunityCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing found. Shape: {@code web/board/search/wire.ts}.
 *
 * @param id request number, message id or credit code
 * @param at when it was opened or sent; empty for an enterprise
 * @param title of the request, name of who wrote or of the enterprise
 * @param excerpt where else the words stand
 * @param request to open for it: itself, or the newest of the conversation
 * @param state of that request
 * @param line of that request
 * @param author {@code visitor} or {@code staff}; of a message
 * @param requests how many the enterprise has; else empty
 */
public record Found(
    Kind kind,
    String id,
    CommunityCode community,
    Optional<Instant> at,
    Excerpt title,
    Excerpt excerpt,
    Optional<String> request,
    Optional<String> state,
    Optional<String> line,
    Optional<UUID> conversation,
    Optional<String> author,
    Optional<Bilingual> building,
    Optional<Integer> requests) {

  /**
   * @param next where the next page goes on; empty at the end
   */
  public record Page(List<Found> items, Optional<Place> next) {}
}
