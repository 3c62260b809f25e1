package dev.doorstep.bot.proof;

import dev.doorstep.bot.Detail;
import dev.doorstep.bot.Effect;
import dev.doorstep.bot.Lang;
import dev.doorstep.bot.Said;
import dev.doorstep.bot.TestCase;
import dev.doorstep.bot.TestCase.Does;
import dev.doorstep.bot.TestCase.Step;
import dev.doorstep.bot.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes a test of a conversation as it goes: what the visitor says, and what came of it is what is
 * expected from now on. Not thread-safe.
 */
public final class Recording {
  private static final int TITLE = 40;

  private final Lang lang;
  private final List<Step> steps = new ArrayList<>();
  private Instant now;
  private Optional<String> line = Optional.empty();
  private Optional<String> asked = Optional.empty();

  public Recording(Lang lang, Instant now) {
    this.lang = lang;
    this.now = now;
  }

  public boolean isEmpty() {
    return steps.isEmpty();
  }

  /** A test has one time for all its turns. */
  public void at(Instant time) {
    now = time;
  }

  public void add(Said said, Turn turn) {
    said.choice()
        .ifPresentOrElse(choice -> step(Does.PRESS, choice), () -> step(Does.VISITOR, said.text()));
    if (!turn.decision().line().equals(line)) {
      turn.decision().line().ifPresent(code -> step(Does.LINE, code));
      line = turn.decision().line();
    }
    if (!turn.state().asked().equals(asked)) {
      turn.state().asked().ifPresent(slot -> step(Does.ASKS, slot));
      asked = turn.state().asked();
    }
    for (Effect effect : turn.effects()) {
      if (effect instanceof Effect.OpenRequest open) {
        opens(open);
      } else if (effect instanceof Effect.WithdrawRequest withdraw) {
        step(Does.WITHDRAWS, withdraw.number());
      } else if (effect instanceof Effect.HandOver handOver) {
        step(Does.HANDS_OVER, handOver.reason().lines().findFirst().orElse("").strip());
      }
    }
  }

  /** The conversation so far; its title is what the visitor said first. */
  public TestCase testCase() {
    String first = steps.isEmpty() ? "" : steps.get(0).value();
    String title = first.lines().findFirst().orElse("");
    return new TestCase(
        "",
        0,
        title.length() > TITLE ? title.substring(0, TITLE) : title,
        lang,
        now.equals(Rehearsal.MONDAY_MORNING) ? Optional.empty() : Optional.of(now),
        List.of(),
        List.of(),
        steps);
  }

  private void step(Does does, String value) {
    steps.add(new Step(does, value, Map.of(), 0));
  }

  private void opens(Effect.OpenRequest open) {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("line", open.line());
    details.put("form", open.form());
    details.put("urgent", String.valueOf(open.urgent()));
    for (Detail detail : open.details()) {
      details.put(detail.slot(), detail.value());
    }
    String told =
        details.entrySet().stream()
            .map(d -> d.getKey() + ": " + d.getValue())
            .collect(Collectors.joining(", "));
    steps.add(new Step(Does.OPENS, told, details, 0));
  }
}
