package dev.doorstep.board;

import dev.doorstep.access.CommunityScope;
import dev.doorstep.presence.Present;
import dev.doorstep.presence.Present.Sight;
import dev.doorstep.request.RequestNumber;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What one board knows of who is there, and what it must be told. Nobody hears of colleagues with
 * whom they share no community, nor of cases elsewhere.
 */
final class ColleaguesInSight {
  private final CommunityScope scope;
  private final Map<String, Colleague> shown = new HashMap<>();
  private final Set<String> untold = new HashSet<>();
  private boolean begun;

  ColleaguesInSight(CommunityScope scope) {
    this.scope = scope;
  }

  /**
   * Somebody as colleagues see them.
   *
   * @param looking the cases of the reader's communities that they look at
   */
  record Colleague(String username, String name, Availability state, List<RequestNumber> looking) {
    static Colleague of(Present present, CommunityScope reader) {
      return new Colleague(
          present.member().username(),
          present.member().name(),
          Availability.of(present),
          present.looking().stream()
              .filter(sight -> reader.allows(sight.community()))
              .map(Sight::request)
              .sorted(Comparator.comparing(RequestNumber::value))
              .toList());
    }
  }

  /**
   * @param all everybody who is there is named: who is not, is not there
   */
  record News(String type, boolean all, List<Colleague> colleagues) {}

  /**
   * What the board does not know yet; empty when it knows all. The first news are of everybody.
   * {@link #told} must follow, unless they could not be sent: then they are part of the next news.
   */
  News news(Map<String, Present> present, Set<String> changed) {
    untold.addAll(begun ? changed : present.keySet());
    return new News(
        "presence",
        !begun,
        untold.stream()
            .map(name -> news(name, present.get(name)))
            .filter(Objects::nonNull)
            .toList());
  }

  void told(News news) {
    begun = true;
    untold.clear();
    for (Colleague colleague : news.colleagues()) {
      if (colleague.state() == Availability.OFFLINE) shown.remove(colleague.username());
      else shown.put(colleague.username(), colleague);
    }
  }

  private Colleague news(String username, Present present) {
    Colleague before = shown.get(username);
    if (present == null || !scope.meets(present.member().scope()))
      return before == null
          ? null
          : new Colleague(username, before.name(), Availability.OFFLINE, List.of());
    Colleague now = Colleague.of(present, scope);
    return now.equals(before) ? null : now;
  }
}
