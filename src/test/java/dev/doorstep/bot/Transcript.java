package dev.doorstep.bot;

import static org.assertj.core.api.Assertions.fail;

import dev.doorstep.bot.value.CompanyNames;
import java.time.Duration;
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
  private Context context;
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
    return requests.stream()
        .map(r -> new KnownRequest(r.get("number"), r.get("line"), r.get("title"), r.get("state")))
        .toList();
  }

  private List<KnownEnterprise> enterprises(String asked) {
    List<Map<String, String>> directory = list("directory");
    String core = CompanyNames.core(asked);
    return directory.stream()
        .filter(e -> e.get("name").contains(core) || e.get("code").equals(asked))
        .map(
            e ->
                new KnownEnterprise(
                    e.get("code"), e.get("name"), building(e.get("building")), e.get("floor")))
        .toList();
  }

  private List<KnownBuilding> buildings() {
    List<Map<String, String>> directory = list("directory");
    return directory.stream()
        .map(e -> e.get("building"))
        .distinct()
        .map(name -> new KnownBuilding(name, building(name)))
        .toList();
  }

  private static Bilingual building(String name) {
    return new Bilingual(name, name);
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
      case "sends" ->
          say(
              new Said(
                  value.toString(),
                  Optional.empty(),
                  List.of(new AttachedFile("f-" + value, value.toString(), "text/plain", 1))));
      case "later" ->
          context =
              DemoScripts.at(context.now().plus(Duration.parse(value.toString())), requests());
      case "assistant" -> contains("a reply with", replies(), value.toString());
      case "offers" -> contains("the button", String.join(" ", state.offered()), value.toString());
      case "asks" -> equal("the asked slot", state.asked().orElse("none"), value.toString());
      case "line" -> equal("the line", turn.decision().line().orElse("none"), value.toString());
      case "opens" -> opens(value);
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

  /** Does what the hub does: asks the directory first. */
  private void say(Said said) {
    log.add("visitor    " + said.choice().map(c -> "[" + c + "]").orElse(said.text()));
    List<EnterpriseMatches> matches =
        DemoScripts.ASSISTANT.lookups(state, said).stream()
            .map(asked -> new EnterpriseMatches(asked, enterprises(asked)))
            .toList();
    Context known =
        script.containsKey("directory") ? context.knowing(buildings(), matches) : context;
    turn = DemoScripts.ASSISTANT.decide(state, said, known);
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
