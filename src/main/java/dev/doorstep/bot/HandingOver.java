package dev.doorstep.bot;

import java.util.Optional;

/** Calls a person and gives them everything the visitor said. */
final class HandingOver {
  private final Scripts scripts;

  HandingOver(Scripts scripts) {
    this.scripts = scripts;
  }

  Turn handOver(Draft draft, Phrase words, Phrase reason, String rule) {
    draft.say(words);
    return silently(draft, reason, rule);
  }

  /** For turns that have said what there is to say. */
  Turn silently(Draft draft, Phrase reason, String rule) {
    report(draft, reason);
    return draft.because("hand-over", rule, "a person takes over: " + rule);
  }

  /** Likewise, because of what the message means. */
  Turn silently(Draft draft, Phrase reason, Candidate because) {
    report(draft, reason);
    return draft.because("hand-over", because, "a person takes over");
  }

  private void report(Draft draft, Phrase reason) {
    StringBuilder report = new StringBuilder(draft.phrase(reason));
    draft.state.said.forEach(s -> report.append("\n· ").append(s));
    Optional<FormScript> form =
        draft.state.line.flatMap(l -> draft.state.form.flatMap(f -> scripts.form(l, f)));
    form.ifPresent(
        f ->
            report
                .append("\n")
                .append(f.title().in(draft.lang()))
                .append(Showing.summary(f, draft.state.values, draft.lang())));
    draft.effect(new Effect.HandOver(report.toString()));
    draft.state.clear(Phase.OPEN);
    draft.state.pending.clear();
  }
}
