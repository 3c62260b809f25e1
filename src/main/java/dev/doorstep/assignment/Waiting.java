package dev.doorstep.assignment;

import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.LineCode;
import dev.doorstep.request.RequestNumber;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A case that waits for somebody.
 *
 * @param live its visitor waits in the chat
 * @param knownTo who has the request, or talks with its visitor, already
 * @param officers who is named for it: of its enterprise, of its building
 * @param since when it began to wait
 * @param returns how often each person has had it offered without accepting, and when last
 */
record Waiting(
    RequestNumber request,
    CommunityCode community,
    LineCode line,
    String lang,
    boolean urgent,
    boolean live,
    Optional<String> knownTo,
    Officers officers,
    Instant since,
    Map<String, Returned> returns) {
  Waiting {
    returns = Map.copyOf(returns);
  }

  record Officers(Optional<String> enterprise, Optional<String> building) {
    static final Officers NONE = new Officers(Optional.empty(), Optional.empty());
  }

  record Returned(int times, Instant last) {}

  int timesReturnedBy(String username) {
    return Optional.ofNullable(returns.get(username)).map(Returned::times).orElse(0);
  }
}
