package dev.doorstep.board;

import dev.doorstep.directory.CommunityCode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody looks at again and again: filters of the board under a name.
 *
 * @param community whose colleagues share it; empty: its owner's alone
 */
record SavedView(
    UUID id, String owner, Optional<CommunityCode> community, String name, Filters filters) {

  SavedView ownedBy(String username) {
    return new SavedView(id, username, community, name, filters);
  }

  /** As the board's address has them; shape: {@code web/board/filters.ts}. */
  record Filters(
      @NotNull @Size(max = 40) String community,
      @NotNull @Size(max = 40) String line,
      @NotNull @Size(max = 30) String tag,
      boolean mine,
      boolean overdue,
      boolean soon,
      @NotNull @Size(max = 200) String q,
      boolean done) {}
}
