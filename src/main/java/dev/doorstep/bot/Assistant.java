package dev.doorstep.bot;

import dev.doorstep.bot.text.Normaliser;
import dev.doorstep.bot.value.WorkCalendar;
import java.util.List;
import java.util.Optional;

/**
 * Decides what to answer. Immutable and thread-safe; the same state, message and context always
 * give the same turn. Any text is answered, none throws.
 */
public final class Assistant {
  private final Scripts scripts;
  private final Understanding understanding;
  private final TwoNeeds needs;
  private final List<Step> steps;
  private final Triage triage;
  private final Menu menu;
  private final WorkCalendar calendar;
  private final Agenda agenda;
  private final LookingUp lookingUp;

  /** Trains the model from the scripts' examples; takes a good part of a second. */
  public Assistant(Scripts scripts) {
    this.scripts = scripts;
    understanding = new Understanding(scripts);
    calendar = scripts.calendar();
    agenda = new Agenda(scripts);
    lookingUp = new LookingUp(scripts);
    Forms forms = new Forms(scripts);
    TakingOn takingOn = new TakingOn(scripts, forms);
    HandingOver person = new HandingOver(scripts);
    Statuses statuses = new Statuses(scripts);
    SideQuestions asides = new SideQuestions(scripts, statuses);
    needs = new TwoNeeds(scripts, understanding, takingOn);
    triage = new Triage(scripts, understanding, takingOn, person);
    menu = new Menu(scripts);
    steps =
        List.of(
            new Emergencies(scripts, person),
            new FilesAlone(scripts),
            new Resuming(scripts, forms, takingOn),
            new Steering(scripts, forms, person),
            new Withdrawing(scripts),
            new Filling(scripts, forms, asides, person),
            new Reviewing(scripts, forms, asides, person),
            new Offering(scripts, forms),
            new Complaining(scripts, statuses, person),
            statuses,
            new SmallTalking(scripts),
            needs);
  }

  /** What it speaks from. */
  public Scripts scripts() {
    return scripts;
  }

  /** The state of a conversation before its first message; the page's welcome shows the lines. */
  public BotState start(Lang lang) {
    return new StateDraft(BotState.fresh(lang)).with(menu.lines(lang));
  }

  /**
   * The names and credit codes of enterprises, a few at most, that {@link #decide} wants looked up
   * in the directory first; the answers go into {@link Context#knowing}. Without them it decides as
   * well, with the visitor's words for a name.
   */
  public List<String> lookups(BotState state, Said said) {
    return lookingUp.enterprises(state, Buttons.heard(state, said));
  }

  /**
   * @param state the state of the previous turn, or of {@link #start}
   */
  public Turn decide(BotState state, Said said, Context given) {
    Context context = given.by(calendar);
    if (agenda.stale(state, context)) {
      return agenda.tell(decide(agenda.putAside(state), said, context), context);
    }
    Heard heard = Heard.of(state, Buttons.heard(state, said), context, understanding);
    Turn turn =
        steps.stream()
            .map(step -> step.take(heard))
            .flatMap(Optional::stream)
            .findFirst()
            .or(() -> triage.take(heard))
            .orElseThrow();
    return agenda.offerAgain(needs.next(turn, heard), context);
  }

  /** What a message means outside any conversation, for authors. */
  public Reading read(String text) {
    return understanding.read(Normaliser.normalise(text));
  }
}
