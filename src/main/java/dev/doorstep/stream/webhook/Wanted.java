package dev.doorstep.stream.webhook;

import dev.doorstep.access.EventAccess;
import dev.doorstep.stream.EventFilter;
import java.util.List;

/**
 * Which events an endpoint gets, as it was asked for: values of one kind are alternatives, kinds
 * add up, an empty kind takes all. The names are those of the parameters of the streams.
 */
record Wanted(List<String> type, List<String> community, List<String> line, List<String> request) {
  Wanted {
    type = listed(type);
    community = listed(community);
    line = listed(line);
    request = listed(request);
  }

  /**
   * @throws dev.doorstep.platform.Problem 400 for values that can match nothing, 403 for a
   *     community out of scope
   */
  EventFilter filter(EventAccess access) {
    return EventFilter.of(this::values, access);
  }

  private List<String> values(String name) {
    return switch (name) {
      case "type" -> type;
      case "community" -> community;
      case "line" -> line;
      case "request" -> request;
      default -> List.of();
    };
  }

  private static List<String> listed(List<String> values) {
    return values == null ? List.of() : List.copyOf(values);
  }
}
