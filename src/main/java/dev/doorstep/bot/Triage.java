package dev.doorstep.bot;

import dev.doorstep.bot.text.Normaliser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the line for a need. Sure: goes on with it. Unsure: offers the likeliest with the words
 * that speak for them, once more if need be; then a person takes over.
 */
final class Triage implements Step {
  private static final int OFFERED = 3;
  private static final int ASKED_AT_MOST = 2;

  /** A visitor who picked a line is believed unless the words clearly say another. */
  private static final double FAR_AHEAD = 0.85;

  private final Scripts scripts;
  private final Understanding understanding;
  private final TakingOn takingOn;
  private final Menu menu;
  private final HandingOver person;

  Triage(Scripts scripts, Understanding understanding, TakingOn takingOn, HandingOver person) {
    this.scripts = scripts;
    this.understanding = understanding;
    this.takingOn = takingOn;
    this.person = person;
    menu = new Menu(scripts);
  }

  @Override
  public Optional<Turn> take(Heard heard) {
    Draft draft = new Draft(heard, scripts);
    Optional<LineScript> pressed = heard.pressedAfter("line:").flatMap(scripts::line);
    if (pressed.isPresent()) {
      return Optional.of(picked(draft, heard, pressed.get()));
    }
    Optional<Need> intent = heard.pressedAfter("intent:").map(Triage::need);
    if (intent.isPresent()) {
      return Optional.of(takingOn.start(draft, heard, intent.get()));
    }
    if (heard.in(Phase.TELLING)) {
      return Optional.of(told(draft, heard));
    }
    if (vague(heard)) {
      return Optional.of(ask(draft, heard));
    }
    if (heard.reading().sure(scripts.common())) {
      return Optional.of(takingOn.goOn(draft, heard, heard.candidates().get(0), heard.raw()));
    }
    return Optional.of(heard.in(Phase.CHOOSING) ? saidAgain(draft, heard) : ask(draft, heard));
  }

  private static Need need(String rule) {
    return new Need(Rule.line(rule), Rule.intent(rule), "");
  }

  /** A line was picked: what was said before may already tell what it is about. */
  private Turn picked(Draft draft, Heard heard, LineScript line) {
    String said = String.join("\n", heard.state().said());
    Optional<Candidate> own =
        heard.in(Phase.CHOOSING)
            ? own(understanding.read(Normaliser.normalise(said)), line)
            : Optional.empty();
    if (own.filter(c -> c.confidence() >= scripts.common().maybe()).isPresent()) {
      return takingOn.within(draft, heard, line, own, said);
    }
    draft.state.clear(Phase.TELLING);
    draft.state.line = Optional.of(line.code());
    String text =
        draft
            .phrase(Phrase.TELL_MORE)
            .replace("{line}", line.name().in(draft.lang()))
            .replace("{hint}", line.hint().in(draft.lang()));
    List<Option> options = new ArrayList<>(menu.intents(line, draft.lang()));
    options.add(draft.button("menu", Phrase.BUTTON_MENU));
    options.add(draft.button("person", Phrase.BUTTON_PERSON));
    draft.say(text, options, Optional.empty());
    return draft.because("line", line.code(), "the visitor picked the line from the menu");
  }

  private Turn told(Draft draft, Heard heard) {
    LineScript line = heard.state().line().flatMap(scripts::line).orElseThrow();
    Optional<Candidate> own = own(heard.reading(), line);
    double ownShare = own.map(Candidate::confidence).orElse(0.0);
    if (heard.reading().sure(scripts.common())
        && heard.reading().confidence() - ownShare >= FAR_AHEAD) {
      return takingOn.goOn(draft, heard, heard.candidates().get(0), heard.raw());
    }
    return takingOn.within(draft, heard, line, own, heard.raw());
  }

  private static Optional<Candidate> own(Reading reading, LineScript line) {
    return reading.candidates().stream().filter(c -> c.line().equals(line.code())).findFirst();
  }

  /** Lines were offered and the visitor wrote instead: perhaps the name of one, or more words. */
  private Turn saidAgain(Draft draft, Heard heard) {
    Optional<LineScript> named = Naming.offered(scripts, heard);
    if (named.isPresent()) {
      return picked(draft, heard, named.get());
    }
    String all = String.join("\n", heard.state().said()) + "\n" + heard.raw();
    Reading together = understanding.read(Normaliser.normalise(all));
    if (together.sure(scripts.common())) {
      return takingOn.goOn(draft, heard, together.candidates().get(0), all);
    }
    return ask(draft, heard);
  }

  private Turn ask(Draft draft, Heard heard) {
    List<Candidate> likely =
        heard.candidates().stream()
            .filter(c -> c.confidence() >= scripts.common().maybe())
            .limit(OFFERED)
            .toList();
    boolean words = heard.raw().codePoints().anyMatch(Character::isLetter);
    if (draft.state.unsure >= ASKED_AT_MOST && words) {
      return person.handOver(
          draft, Phrase.HANDING_OVER_UNSURE, Phrase.REASON_UNSURE, "unsure/again");
    }
    draft.state.phase = Phase.CHOOSING;
    draft.state.unsure += words ? 1 : 0;
    if (vague(heard)) {
      draft.say(Phrase.WHAT_ABOUT, menu.linesOrPerson(draft));
      return draft.because("unsure", "unsure/vague", "it names no need yet");
    }
    return likely.isEmpty() ? lost(draft) : unsure(draft, likely);
  }

  /** Few and common words: what the model takes them for is chance. */
  private boolean vague(Heard heard) {
    return scripts.common().commands().get(Command.VAGUE).covers(heard.bare());
  }

  private Turn unsure(Draft draft, List<Candidate> likely) {
    List<Option> options = new ArrayList<>();
    StringBuilder text = new StringBuilder(draft.phrase(Phrase.LESS_SURE));
    for (Candidate c : likely) {
      LineScript line = scripts.line(c.line()).orElseThrow();
      options.add(menu.line(line, draft.lang()));
      text.append("\n· ").append(line.name().in(draft.lang()));
      if (!c.matched().isEmpty()) {
        text.append(draft.lang() == Lang.ZH ? "（“" : " (“")
            .append(String.join(draft.lang() == Lang.ZH ? "”“" : "”, “", c.matched()))
            .append(draft.lang() == Lang.ZH ? "”）" : "”)");
      }
    }
    options.add(draft.button("menu", Phrase.BUTTON_OTHERS));
    options.add(draft.button("person", Phrase.BUTTON_PERSON));
    draft.say(text.toString(), options, Optional.empty());
    return draft.because("unsure", likely.get(0), "not sure enough to go on");
  }

  /** Nothing in the message speaks for any line. */
  private Turn lost(Draft draft) {
    draft.say(Phrase.DID_NOT_UNDERSTAND, menu.linesOrPerson(draft));
    return draft.because("out-of-scope", "none", "nothing in it speaks for any line");
  }
}
