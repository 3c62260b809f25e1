package dev.doorstep.bot;

import static org.assertj.core.api.Assertions.fail;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plays one written conversation and compares what the assistant does, line by line. */
final class Transcript {
  private final Map<String, Object> script;
  private final List<String> log = new ArrayList<>();
  private final Context context;
  private BotState state;
  private Turn turn;

  Transcript(Map<String, Object> script) {
    this.script = script;
    Object now = script.get("now");
    Instant instant =
        now == null ? DemoScripts.MONDAY_MORNING : OffsetDateTime.parse(now.toString()).toInstant();
    context = DemoScripts.at(instant, requests());
    state = DemoScripts.ASSISTANT.start("en".equals(script.get("lang")) ? Lang.EN : Lang.ZH);
  }

  private List<KnownRequest> requests() {
    List<Map<String, String>> requests = list("requests");
    return requests.stream().map(r -> known(r)).toList();
  }

  private static KnownRequest known(Map<String, String> request) {
    String state = request.get("state");
    boolean open = !List.of("resolved", "closed", "rejected", "withdrawn").contains(state);
    return new KnownRequest(
        request.get("number"), request.get("line"), request.get("title"), state, open);
  }

  @SuppressWarnings("unchecked")
  private <T> List<T> list(String key) {
    return (List<T>) script.getOrDefault(key, List.of());
  }

  void play() {
    List<Map<String, Object>> lines = list("turns");
    for (Map<String, Object> line : lines) {
      line.forEach(this::step);
    }
  }

  private void step(String key, Object value) {
    switch (key) {
      case "visitor" -> say(Said.words(value.toString()));
      case "press" -> press(value.toString());
      case "assistant" -> contains("a reply with", replies(), value.toString());
      case "offers" -> contains("the button", String.join(" ", state.offered()), value.toString());
      case "asks" -> equal("the asked slot", state.asked().orElse("none"), value.toString());
      case "line" -> equal("the line", turn.decision().line().orElse("none"), value.toString());
      case "opens" -> opens(value);
      case "withdraws" -> contains("a withdrawal", turn.effects().toString(), value.toString());
      case "hands-over" -> contains("a hand-over saying", handOver(), value.toString());
      default -> fail("a transcript has no step '" + key + "'");
    }
  }

  private void press(String id) {
    if (!state.offered().contains(id)) {
      mismatch("the button", state.offered().toString(), id);
    }
    say(Said.pressed(id, id));
  }

  private void say(Said said) {
    log.add("visitor    " + said.choice().map(c -> "[" + c + "]").orElse(said.text()));
    turn = DemoScripts.ASSISTANT.decide(state, said, context);
    state = turn.state();
    turn.replies().forEach(r -> log.add("assistant  " + r.text().replace("\n", "\n           ")));
    turn.effects().forEach(e -> log.add("effect     " + e));
    log.add("because    " + turn.decision().explanation());
  }

  private String replies() {
    return String.join("\n", turn.replies().stream().map(Reply::text).toList());
  }

  private String handOver() {
    return turn.effects().stream()
        .filter(Effect.HandOver.class::isInstance)
        .map(e -> ((Effect.HandOver) e).reason())
        .findFirst()
        .orElse("no hand-over");
  }

  @SuppressWarnings("unchecked")
  private void opens(Object value) {
    Optional<Effect.OpenRequest> opened =
        turn.effects().stream()
            .filter(Effect.OpenRequest.class::isInstance)
            .map(Effect.OpenRequest.class::cast)
            .findFirst();
    if (opened.isEmpty()) {
      mismatch("an opened request", "none", value.toString());
    }
    Effect.OpenRequest request = opened.orElseThrow();
    contains("the number in a reply", replies(), Reply.REQUEST);
    for (Map.Entry<String, Object> expected : ((Map<String, Object>) value).entrySet()) {
      String wanted = String.valueOf(expected.getValue());
      switch (expected.getKey()) {
        case "line" -> equal("the request's line", request.line(), wanted);
        case "form" -> equal("the request's form", request.form(), wanted);
        case "title" -> equal("the request's title", request.title(), wanted);
        case "urgent" -> equal("urgent", String.valueOf(request.urgent()), wanted);
        default ->
            equal(
                "the detail " + expected.getKey(),
                request.details().stream()
                    .filter(d -> d.slot().equals(expected.getKey()))
                    .map(Detail::value)
                    .findFirst()
                    .orElse("missing"),
                wanted);
      }
    }
  }

  private void contains(String what, String actual, String expected) {
    if (!actual.contains(expected)) {
      mismatch(what, actual, expected);
    }
  }

  private void equal(String what, String actual, String expected) {
    if (!actual.equals(expected)) {
      mismatch(what, actual, expected);
    }
  }

  private void mismatch(String what, String actual, String expected) {
    fail(
        "%s%nexpected %s:%n  %s%nbut got:%n  %s%n%nThe conversation so far:%n%s",
        script.get("title"), what, expected, actual.replace("\n", "\n  "), String.join("\n", log));
  }
}
