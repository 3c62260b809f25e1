package dev.doorstep.bot;

import dev.doorstep.bot.text.Normaliser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Two needs in one message: asks whether to take on both, then takes them on in turn. */
final class TwoNeeds implements Step {
  private static final String AND =
      "另外|还有|顺便|顺带|同时|此外|再就是|还想|还要|也想|以及|and also |and we also |also |besides |plus |as well as ";
  private static final Pattern BETWEEN =
      Pattern.compile("[。！!；;\\n，,]|(?<=[a-z0-9)])[.] |(?=" + AND + ")");
  private static final Pattern LINKED = Pattern.compile(AND);
  private static final int READ = 600;

  /** Each part must be this sure on its own: two wrong questions are worse than one. */
  private static final double SURE = 0.7;

  /**
   * Without "and also" it often goes on with the same need: the parts must be surer and say more.
   */
  private static final double SURE_UNLINKED = 0.85;

  private static final int SHORTEST = 4;
  private static final int SHORTEST_UNLINKED = 6;

  private static final Pattern WISH =
      Pattern.compile(
          "想|要|需|请|申请|办|麻烦|帮|吗|怎么|哪|[?？]|\\b(?:want|need|like|how|can|please|looking)\\b",
          Pattern.CASE_INSENSITIVE);

  private final Scripts scripts;
  private final Understanding understanding;
  private final TakingOn takingOn;

  TwoNeeds(Scripts scripts, Understanding understanding, TakingOn takingOn) {
    this.scripts = scripts;
    this.understanding = understanding;
    this.takingOn = takingOn;
  }

  @Override
  public Optional<Turn> take(Heard heard) {
    if (heard.in(Phase.TWO_NEEDS)) {
      return answered(heard);
    }
    boolean free = heard.choice().isEmpty() && !heard.in(Phase.FILLING) && !heard.in(Phase.TELLING);
    List<Need> needs = free ? needs(heard.raw()) : List.of();
    return needs.size() < 2 ? Optional.empty() : Optional.of(ask(heard, needs));
  }

  /** The first two needs of different lines that a message clearly holds. */
  private List<Need> needs(String raw) {
    String[] parts = BETWEEN.split(raw.length() > READ ? raw.substring(0, READ) : raw);
    boolean linked = LINKED.matcher(raw).find();
    List<Need> needs = new ArrayList<>();
    StringBuilder shared = new StringBuilder();
    for (String part : parts) {
      Optional<Candidate> best = parts.length < 2 ? Optional.empty() : sure(part, linked);
      if (best.isEmpty()) {
        shared.append(part.isBlank() ? "" : "，" + part.strip());
      } else if (needs.stream().noneMatch(n -> n.line().equals(best.get().line()))) {
        needs.add(new Need(best.get().line(), best.get().intent(), part.strip()));
      }
    }
    return needs.stream()
        .limit(2)
        .map(n -> new Need(n.line(), n.intent(), n.words() + shared))
        .toList();
  }

  private Optional<Candidate> sure(String part, boolean linked) {
    boolean tooLittle =
        part.strip().length() < (linked ? SHORTEST : SHORTEST_UNLINKED)
            || !WISH.matcher(part).find();
    if (tooLittle) {
      return Optional.empty();
    }
    Reading reading = understanding.read(Normaliser.normalise(part));
    return reading
        .best()
        .filter(c -> c.confidence() >= (linked ? SURE : SURE_UNLINKED) && c.layer() != Layer.MODEL)
        .filter(c -> reading.sure(scripts.common()))
        .filter(c -> !c.line().equals("general"));
  }

  private Turn ask(Heard heard, List<Need> needs) {
    Draft draft = new Draft(heard, scripts);
    draft.state.clear(Phase.TWO_NEEDS);
    draft.state.remember(heard.raw());
    draft.state.pending.clear();
    draft.state.pending.addAll(needs);
    String first = name(needs.get(0), draft.lang());
    String second = name(needs.get(1), draft.lang());
    String text =
        draft.phrase(Phrase.TWO_NEEDS).replace("{first}", first).replace("{second}", second);
    draft.say(
        text,
        List.of(
            draft.button("needs:both", Phrase.BUTTON_BOTH),
            new Option("needs:1", first),
            new Option("needs:2", second),
            draft.button("person", Phrase.BUTTON_PERSON)),
        Optional.empty());
    return draft.because("two-needs", needs.get(0).line(), "two needs were heard in one message");
  }

  private String name(Need need, Lang lang) {
    LineScript line = scripts.line(need.line()).orElseThrow();
    return need.intent()
        .flatMap(line::intent)
        .flatMap(IntentScript::name)
        .orElse(line.name())
        .in(lang);
  }

  private Optional<Turn> answered(Heard heard) {
    List<Need> needs = heard.state().pending();
    boolean both =
        heard.choice().isPresent()
            ? heard.pressed("needs:both")
            : Stream.of(Command.YES, Command.BOTH)
                .anyMatch(c -> scripts.common().commands().get(c).covers(heard.bare()));
    if (both && needs.size() == 2) {
      return Optional.of(start(heard, needs.get(0), needs.subList(1, 2)));
    }
    Optional<Need> one =
        heard
            .pressedAfter("needs:")
            .map(place -> needs.get(place.equals("1") ? 0 : needs.size() - 1));
    return one.map(need -> start(heard, need, List.of()));
  }

  private Turn start(Heard heard, Need need, List<Need> later) {
    Draft draft = new Draft(heard, scripts);
    draft.state.pending.clear();
    draft.state.pending.addAll(later);
    return takingOn.start(draft, heard, need);
  }

  /** After a turn that finished one need, the one that waits is taken on in the same breath. */
  Turn next(Turn done, Heard heard) {
    if (done.state().pending().isEmpty() || !finished(done)) {
      return done;
    }
    Heard again = heard.after(done.state());
    Need need = done.state().pending().get(0);
    Draft draft = new Draft(again, scripts);
    draft.state.pending.remove(0);
    draft.say(draft.phrase(Phrase.NEXT_NEED).replace("{need}", name(need, draft.lang())));
    Turn next = takingOn.start(draft, again, need);
    List<Reply> replies = new ArrayList<>(done.replies());
    if (replies.size() > 1) {
      replies.remove(replies.size() - 1); // "anything else?"
    }
    replies.addAll(next.replies());
    List<Effect> effects = new ArrayList<>(done.effects());
    effects.addAll(next.effects());
    return new Turn(next.state(), next.lang(), replies, effects, done.decision());
  }

  private static boolean finished(Turn done) {
    Phase phase = done.state().phase();
    return phase == Phase.ANYTHING_ELSE
        || (phase == Phase.OPEN && done.decision().rule().equals("command/cancel"));
  }
}
