package dev.doorstep.bot;

import dev.doorstep.bot.SlotSpotting.Spotted;
import dev.doorstep.bot.text.Normaliser;
import dev.doorstep.bot.value.CompanyNames;
import dev.doorstep.bot.value.Contacts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Moves a form along: begins it, asks what is missing, sums it up, opens the request. */
final class Forms {
  private static final int TELLING_HAN = 8;
  private static final int TELLING_WORDS = 5;
  private static final int READ = 400;

  static final int FILES_AT_MOST = 5;

  private final Scripts scripts;
  private final SlotSpotting spotting;
  private final Menu menu;

  Forms(Scripts scripts) {
    this.scripts = scripts;
    spotting = new SlotSpotting(scripts.common());
    menu = new Menu(scripts);
  }

  FormScript of(BotState state) {
    return scripts.form(state.line().orElse(""), state.form().orElse("")).orElse(null);
  }

  /**
   * Begins a form with what the opening message already says.
   *
   * @param opening the visitor's words that led here, may be empty
   */
  void begin(
      Draft draft,
      String line,
      FormScript form,
      Map<String, String> preset,
      String opening,
      Context context) {
    StateDraft state = draft.state;
    String early = state.form.isEmpty() ? state.values.getOrDefault(Extras.FILES, "") : "";
    state.phase = Phase.FILLING;
    state.line = Optional.of(line);
    state.form = Optional.of(form.id());
    state.asked = Optional.empty();
    state.values.clear();
    state.values.putAll(preset);
    keepFiles(draft, form, AttachedFile.read(early));
    state.trail.clear();
    state.revising = false;
    state.misses = 0;
    state.unsure = 0;
    state.steps = 0;
    Map<String, Checked> refused = fill(draft, form, opening, context);
    form.slots().stream()
        .filter(s -> s.opening() && !state.values.containsKey(s.id()) && telling(opening))
        .findFirst()
        .ifPresent(s -> state.values.put(s.id(), Wordings.shortened(opening, 1500)));
    boolean complete = form.slots().stream().allMatch(x -> state.values.containsKey(x.id()));
    String intro = complete ? "" : form.intro().map(draft::words).orElse("");
    next(draft, form, intro, context, refused);
  }

  /** Whether a message says enough to describe the need. */
  private static boolean telling(String text) {
    long han =
        text.codePoints()
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
            .count();
    return han >= TELLING_HAN || (han == 0 && text.split("\\s+").length >= TELLING_WORDS);
  }

  /**
   * Takes every value that the words state beyond doubt and that is still missing.
   *
   * @return the values that were stated but cannot be taken, by slot
   */
  Map<String, Checked> fill(Draft draft, FormScript form, String words, Context context) {
    Map<String, Checked> refused = new HashMap<>();
    Map<String, Spotted> spotted = spotting.all(form, words, context, Map.of(), draft.lang());
    spotted.forEach(
        (id, s) -> {
          Checked checked = s.found().value();
          if (checked.value().isEmpty()) {
            refused.put(id, checked);
          } else if (!draft.state.values.containsKey(id)) {
            note(draft, form, s.slot(), checked);
          }
        });
    keepContacts(draft, form, words, context);
    keepFiles(draft, form);
    return refused;
  }

  /** Puts down a value with all that comes along with it. */
  void note(Draft draft, FormScript form, SlotScript slot, Checked checked) {
    note(draft.state.values, form, slot, checked);
  }

  static void note(Map<String, String> values, FormScript form, SlotScript slot, Checked checked) {
    values.put(slot.id(), checked.value().orElseThrow());
    values.remove(Extras.code(slot.id()));
    values.remove(Extras.said(slot.id()));
    checked
        .also()
        .forEach(
            (key, value) -> {
              Optional<SlotType> type = typeOf(key);
              if (type.isEmpty()) {
                values.put(key, value);
              } else if (!value.isEmpty()) {
                form.slots().stream()
                    .filter(s -> s.type() == type.get() && !values.containsKey(s.id()))
                    .findFirst()
                    .ifPresent(s -> values.put(s.id(), value));
              }
            });
  }

  private static Optional<SlotType> typeOf(String key) {
    return switch (key) {
      case PlaceCheck.BUILDING -> Optional.of(SlotType.BUILDING);
      case PlaceCheck.FLOOR -> Optional.of(SlotType.FLOOR);
      default -> Optional.empty();
    };
  }

  /** A phone number and a company are of use even where the form asks for neither. */
  private static void keepContacts(Draft draft, FormScript form, String words, Context context) {
    Map<String, String> values = draft.state.values;
    String text = Normaliser.fold(Wordings.shortened(words, READ));
    if (!form.has(SlotType.PHONE)) {
      Contacts.phone(text).ifPresent(f -> values.put(Extras.PHONE, f.value()));
    }
    if (!form.has(SlotType.ENTERPRISE) && form.slot("company").isEmpty()) {
      CompanyNames.in(text).stream()
          .findFirst()
          .map(f -> PlaceCheck.asked(f.value()))
          .ifPresent(name -> company(draft, name, context));
    }
  }

  private static void company(Draft draft, String name, Context context) {
    Optional<KnownEnterprise> known =
        context.enterprises(name).filter(found -> found.size() == 1).map(found -> found.get(0));
    draft.state.values.put(Extras.COMPANY, known.map(KnownEnterprise::name).orElse(name));
    draft.state.values.remove(Extras.code(Extras.COMPANY));
    known.ifPresent(e -> draft.state.values.put(Extras.code(Extras.COMPANY), e.code()));
  }

  /** Files belong to the form's file slot, or else to the request as such. */
  static void keepFiles(Draft draft, FormScript form) {
    keepFiles(draft, form, draft.files());
  }

  private static void keepFiles(Draft draft, FormScript form, List<AttachedFile> files) {
    if (!files.isEmpty()) {
      Optional<SlotScript> slot =
          form.slots().stream().filter(s -> s.type() == SlotType.FILE).findFirst();
      Extras.files(
          draft.state.values,
          slot.map(SlotScript::id).orElse(Extras.FILES),
          files,
          slot.map(s -> (int) s.max().orElse(FILES_AT_MOST)).orElse(FILES_AT_MOST));
    }
  }

  /** Asks the next missing slot, or sums up. */
  void next(Draft draft, FormScript form, String before, Context context) {
    next(draft, form, before, context, Map.of());
  }

  /**
   * @param refused what was said on a slot but could not be taken; its question says why
   */
  void next(
      Draft draft, FormScript form, String before, Context context, Map<String, Checked> refused) {
    Optional<SlotScript> missing =
        form.slots().stream().filter(s -> !draft.state.values.containsKey(s.id())).findFirst();
    draft.state.misses = 0;
    if (missing.isEmpty()) {
      sumUp(draft, form, before);
      return;
    }
    draft.state.phase = Phase.FILLING;
    SlotScript slot = missing.get();
    Optional<Checked> why = Optional.ofNullable(refused.get(slot.id()));
    String reason = why.map(c -> Noting.refusal(draft, slot, c)).orElse("");
    String words = before.isEmpty() || reason.isEmpty() ? before + reason : before + "\n" + reason;
    why.ifPresent(c -> draft.state.values.putAll(c.also()));
    Asking.ask(draft, slot, words, false, context, why.map(Checked::suggestions).orElse(List.of()));
  }

  void sumUp(Draft draft, FormScript form, String before) {
    draft.state.phase = Phase.CONFIRMING;
    draft.state.asked = Optional.empty();
    draft.state.revising = false;
    String title = Showing.title(form, draft.state.values, draft.lang());
    String text =
        (before.isEmpty() ? "" : before + "\n")
            + draft.phrase(Phrase.SUMMARY).replace("{title}", title)
            + Showing.summary(form, draft.state.values, draft.lang())
            + "\n"
            + draft.phrase(Phrase.RIGHT);
    draft.say(
        text,
        List.of(
            draft.button("confirm", Phrase.BUTTON_CONFIRM),
            draft.button("change", Phrase.BUTTON_CHANGE),
            draft.button("cancel", Phrase.BUTTON_CANCEL)),
        Optional.empty());
  }

  Turn open(Draft draft, FormScript form) {
    StateDraft state = draft.state;
    LineScript line = scripts.line(state.line.orElseThrow()).orElseThrow();
    Lang lang = draft.lang();
    String title = Showing.title(form, state.values, lang);
    draft
        .effect(
            new Effect.OpenRequest(
                line.code(),
                form.id(),
                title,
                Showing.details(form, state.values, lang),
                line.urgent(),
                state.why,
                enterprise(form, state.values)))
        .say(draft.phrase(Phrase.OPENED).replace("{line}", line.name().in(lang)));
    state.clear(Phase.ANYTHING_ELSE);
    state.line = Optional.of(line.code());
    state.parked =
        state.parked.filter(p -> !(p.line().equals(line.code()) && p.form().equals(form.id())));
    Agenda.anythingElse(draft);
    return draft.because(
        "request", line.code() + "/" + form.id(), "the visitor confirmed the form");
  }

  /** The credit code of the enterprise the request is for. */
  static Optional<String> enterprise(FormScript form, Map<String, String> values) {
    return Stream.concat(
            form.slots().stream().filter(s -> s.type() == SlotType.ENTERPRISE).map(SlotScript::id),
            Stream.of(Extras.COMPANY))
        .map(key -> values.getOrDefault(Extras.code(key), ""))
        .filter(code -> !code.isEmpty())
        .findFirst();
  }

  /** Drops the form and shows the menu. */
  Turn drop(Draft draft) {
    boolean pending = draft.state.phase != Phase.OPEN && draft.state.phase != Phase.ANYTHING_ELSE;
    draft.state.clear(Phase.OPEN);
    draft.say(pending ? Phrase.CANCELLED : Phrase.NOTHING_TO_CANCEL, menu.linesOrPerson(draft));
    return draft.because("command", "command/cancel", "the visitor cancelled");
  }
}
