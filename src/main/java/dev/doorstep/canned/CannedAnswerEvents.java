package dev.doorstep.canned;

import dev.doorstep.directory.CommunityCode;
import dev.doorstep.eventlog.Event;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What is told about canned answers, to those who may use them. */
public final class CannedAnswerEvents {
  /** Of those for the whole district; each board follows it. */
  public static final String TOPIC = "canned-answers";

  private CannedAnswerEvents() {}

  record Saved(CannedAnswer answer) {}

  record Deleted(UUID id) {}

  /**
   * @param before where it was; who loses it hears of that
   */
  static Event saved(CannedAnswer answer, Optional<CannedAnswer> before) {
    return event(
        "saved",
        answer.id(),
        Stream.concat(before.stream(), Stream.of(answer))
            .map(CannedAnswer::community)
            .map(CannedAnswerEvents::topic)
            .distinct()
            .toList(),
        answer.updatedAt(),
        new Saved(answer));
  }

  static Event deleted(CannedAnswer answer, Instant now) {
    return event(
        "deleted", answer.id(), List.of(topic(answer.community())), now, new Deleted(answer.id()));
  }

  private static Event event(String what, UUID id, List<String> topics, Instant at, Object data) {
    return new Event(
        "dev.doorstep.canned-answer.%s.v1".formatted(what), id.toString(), topics, at, data);
  }

  private static String topic(Optional<CommunityCode> community) {
    return community.map(code -> "community/" + code).orElse(TOPIC);
  }
}
