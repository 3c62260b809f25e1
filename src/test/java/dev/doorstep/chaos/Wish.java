package dev.doorstep.chaos;

import dev.doorstep.HubDatabase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an integrator wants of the log.
 *
 * @param query as of a stream
 * @param filter the same, as webhooks take it
 * @param where the same, asked of the database past the hub
 */
record Wish(String query, Map<String, List<String>> filter, String where) {
  static final Wish ALL = new Wish("", Map.of(), "true");
  static final Wish ONE_COMMUNITY =
      new Wish(
          "&community=xintiandi",
          Map.of("community", List.of("xintiandi")),
          "'community/xintiandi' = any(topics)");
  static final Wish REQUESTS =
      new Wish(
          "&type=dev.doorstep.request.*",
          Map.of("type", List.of("dev.doorstep.request.*")),
          "type like 'dev.doorstep.request.%'");
  static final Wish MESSAGES_OF_ONE =
      new Wish(
          "&type=dev.doorstep.message.posted.v1&community=xintiandi",
          Map.of(
              "type", List.of("dev.doorstep.message.posted.v1"), "community", List.of("xintiandi")),
          "type = 'dev.doorstep.message.posted.v1' and 'community/xintiandi' = any(topics)");

  static Wish of(int turn) {
    return List.of(ALL, ONE_COMMUNITY, REQUESTS, MESSAGES_OF_ONE).get(turn % 4);
  }

  /** The same, of what comes after this position. */
  Wish after(long position) {
    return new Wish(query, filter, where + " and position > " + position);
  }

  /** By position, in its order, the id of every event wanted. */
  Map<Long, String> of(HubDatabase database) {
    Map<Long, String> events = new LinkedHashMap<>();
    database
        .column(
            String.class,
            "select position || ' ' || event_id from event_log where "
                + where
                + " order by position")
        .forEach(row -> events.put(Long.parseLong(row.split(" ")[0]), row.split(" ")[1]));
    return events;
  }
}
