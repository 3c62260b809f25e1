package dev.doorstep.bot.proof;

import dev.doorstep.bot.Assistant;
import dev.doorstep.bot.AttachedFile;
import dev.doorstep.bot.BotState;
import dev.doorstep.bot.Context;
import dev.doorstep.bot.Detail;
import dev.doorstep.bot.Effect;
import dev.doorstep.bot.Layer;
import dev.doorstep.bot.Option;
import dev.doorstep.bot.Reply;
import dev.doorstep.bot.Said;
import dev.doorstep.bot.TestCase;
import dev.doorstep.bot.TestCase.Step;
import dev.doorstep.bot.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Plays a written conversation and compares what the assistant does with what its author expects.
 * It ends with the first turn that goes otherwise: what follows would only repeat the difference.
 */
public final class Transcript {
  private static final String NONE = "none";

  private final TestCase script;
  private final Assistant assistant;
  private Context context;
  private final List<Line> lines = new ArrayList<>();
  private final List<Mismatch> mismatches = new ArrayList<>();
  private final List<LineSeen> seen = new ArrayList<>();
  private String words = "";
  private BotState state;
  private Turn turn;

  /**
   * Who spoke or what happened: {@code visitor}, {@code assistant}, {@code effect}, {@code why}.
   */
  public record Line(String who, String text) {}

  /**
   * An expectation that was not met.
   *
   * @param line of the file, counted from 1
   * @param expectation the step's key, with the detail for an opened request
   */
  public record Mismatch(int line, String expectation, String expected, String got) {}

  /** A line that was expected for the visitor's words, and the one that came. */
  public record LineSeen(String words, String expected, String got) {}

  /**
   * How a conversation went.
   *
   * @param mismatches none when it went as written
   * @param lines the conversation until then
   */
  public record Played(
      TestCase script, List<Mismatch> mismatches, List<Line> lines, List<LineSeen> seen) {
    public boolean asWritten() {
      return mismatches.isEmpty();
    }
  }

  private Transcript(TestCase script, Assistant assistant) {
    this.script = script;
    this.assistant = assistant;
    context = Rehearsal.at(script.now().orElse(Rehearsal.MONDAY_MORNING), script.requests());
    state = assistant.start(script.lang());
  }

  public static Played play(TestCase script, Assistant assistant) {
    return new Transcript(script, assistant).play();
  }

  private Played play() {
    for (Step step : script.steps()) {
      if (step.does().isVisitor() && !mismatches.isEmpty()) {
        break;
      }
      take(step);
    }
    return new Played(script, List.copyOf(mismatches), List.copyOf(lines), List.copyOf(seen));
  }

  private void take(Step step) {
    String value = step.value();
    switch (step.does()) {
      case VISITOR -> say(Said.words(value));
      case PRESS -> press(step);
      case SENDS -> say(new Said("", Optional.empty(), List.of(file(value))));
      case LATER ->
          context = Rehearsal.at(context.now().plus(Duration.parse(value)), script.requests());
      case ASSISTANT -> contains(step, replies(), value);
      case OFFERS -> offers(step);
      case ASKS -> equal(step, state.asked().orElse(NONE), value);
      case LINE -> line(step);
      case NOT_LINE -> differ(step, turn.decision().line().orElse(NONE), value);
      case KIND -> equal(step, turn.decision().kind(), value);
      case WHY -> why(step);
      case OPENS -> opens(step);
      case WITHDRAWS -> contains(step, withdrawn(), value);
      case HANDS_OVER -> contains(step, handOver(), value);
    }
  }

  private void say(Said said) {
    words = said.text();
    lines.add(new Line("visitor", shown(said)));
    turn =
        assistant.decide(
            state, said, Rehearsal.asked(script, assistant.lookups(state, said), context));
    state = turn.state();
    turn.replies().forEach(reply -> lines.add(new Line("assistant", shown(reply))));
    turn.effects().forEach(effect -> lines.add(new Line("effect", told(effect))));
    lines.add(
        new Line(
            "why", turn.decision().rule() + " · " + turn.decision().explanation().in(turn.lang())));
  }

  /** Pressed buttons and files in brackets: neither was typed. */
  private static String shown(Said said) {
    return said.choice()
        .or(() -> said.files().stream().map(AttachedFile::name).findFirst())
        .map(each -> "[" + each + "]")
        .orElse(said.text());
  }

  private static AttachedFile file(String name) {
    return new AttachedFile("file-" + name, name, "application/octet-stream", 1);
  }

  private static String shown(Reply reply) {
    List<String> buttons = reply.options().stream().map(option -> "[" + option.id() + "]").toList();
    return buttons.isEmpty() ? reply.text() : reply.text() + "\n" + String.join(" ", buttons);
  }

  private static String told(Effect effect) {
    if (effect instanceof Effect.OpenRequest open) {
      return "opens " + Outcome.told(open);
    }
    if (effect instanceof Effect.WithdrawRequest withdraw) {
      return "withdraws " + withdraw.number();
    }
    return "hands over: " + ((Effect.HandOver) effect).reason();
  }

  private void press(Step step) {
    if (!state.offered().contains(step.value())) {
      mismatch(step, "", String.join(" ", state.offered()), step.value());
      return;
    }
    say(Said.pressed(step.value(), label(step.value())));
  }

  private String label(String id) {
    return turn == null
        ? id
        : offered().filter(o -> o.id().equals(id)).map(Option::label).findFirst().orElse(id);
  }

  private Stream<Option> offered() {
    return turn.replies().stream()
        .flatMap(
            reply ->
                Stream.concat(
                    reply.options().stream(),
                    reply.input().stream().flatMap(input -> input.options().stream())));
  }

  private void offers(Step step) {
    if (!state.offered().contains(step.value())) {
      mismatch(step, "", String.join(" ", state.offered()), step.value());
    }
  }

  private void why(Step step) {
    String layer = turn.decision().layer().code();
    boolean named = Arrays.stream(Layer.values()).map(Layer::code).anyMatch(step.value()::equals);
    equal(step, named ? layer : turn.decision().rule(), step.value());
  }

  private void line(Step step) {
    String got = turn.decision().line().orElse(NONE);
    seen.add(new LineSeen(words, step.value(), got));
    equal(step, got, step.value());
  }

  private void opens(Step step) {
    Optional<Effect.OpenRequest> opened =
        turn.effects().stream()
            .filter(Effect.OpenRequest.class::isInstance)
            .map(Effect.OpenRequest.class::cast)
            .findFirst();
    if (opened.isEmpty()) {
      mismatch(step, "", NONE, step.value());
      return;
    }
    if (!replies().contains(Reply.REQUEST)) {
      mismatch(step, "number", replies(), Reply.REQUEST);
    }
    step.details()
        .forEach(
            (key, expected) -> {
              String got = detail(opened.get(), key);
              if (!got.equals(expected)) {
                mismatch(step, key, got, expected);
              }
            });
  }

  private static String detail(Effect.OpenRequest request, String key) {
    return switch (key) {
      case "line" -> request.line();
      case "form" -> request.form();
      case "title" -> request.title();
      case "urgent" -> String.valueOf(request.urgent());
      default ->
          request.details().stream()
              .filter(detail -> detail.slot().equals(key))
              .map(Detail::value)
              .findFirst()
              .orElse(NONE);
    };
  }

  private String replies() {
    return String.join("\n", turn.replies().stream().map(Reply::text).toList());
  }

  private String withdrawn() {
    return turn.effects().stream()
        .filter(Effect.WithdrawRequest.class::isInstance)
        .map(effect -> ((Effect.WithdrawRequest) effect).number())
        .findFirst()
        .orElse(NONE);
  }

  private String handOver() {
    return turn.effects().stream()
        .filter(Effect.HandOver.class::isInstance)
        .map(effect -> ((Effect.HandOver) effect).reason())
        .findFirst()
        .orElse(NONE);
  }

  private void contains(Step step, String got, String expected) {
    if (!got.contains(expected)) {
      mismatch(step, "", got, expected);
    }
  }

  private void equal(Step step, String got, String expected) {
    if (!got.equals(expected)) {
      mismatch(step, "", got, expected);
    }
  }

  private void differ(Step step, String got, String unwanted) {
    if (got.equals(unwanted)) {
      mismatch(step, "", got, unwanted);
    }
  }

  private void mismatch(Step step, String detail, String got, String expected) {
    String key = step.does().key() + (detail.isEmpty() ? "" : " " + detail);
    mismatches.add(new Mismatch(step.line(), key, expected, got));
  }
}
