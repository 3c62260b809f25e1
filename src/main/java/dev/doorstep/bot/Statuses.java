package dev.doorstep.bot;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "Where is my request?": by its number, or all of the visitor's with their states in words. */
final class Statuses implements Step {
  private static final int SHOWN = 5;
  private static final Pattern NUMBER = Pattern.compile("[a-z]{2,5} ?-? ?\\d{8} ?-? ?\\d{4,6}");

  private final Scripts scripts;

  Statuses(Scripts scripts) {
    this.scripts = scripts;
  }

  @Override
  public Optional<Turn> take(Heard heard) {
    if (heard.in(Phase.FILLING) || heard.in(Phase.CONFIRMING) || !asked(heard)) {
      return Optional.empty();
    }
    Draft draft = new Draft(heard, scripts);
    draft.state.clear(Phase.OPEN);
    List<Option> options =
        List.of(
            draft.button("menu", Phrase.BUTTON_MENU), draft.button("person", Phrase.BUTTON_PERSON));
    draft.say(words(draft, heard), options, Optional.empty());
    return Optional.of(
        draft.because("status", "command/status", "the visitor asked about their requests"));
  }

  /** Whether the visitor asks how a request stands. */
  boolean asked(Heard heard) {
    if (heard.choice().isPresent()) {
      return false;
    }
    return scripts.common().commands().get(Command.STATUS).covers(heard.bare())
        || heard.reading().is(Lessons.COMMAND + Command.STATUS.key(), scripts.common())
        || intent(heard).filter(IntentScript::status).isPresent() && hasRequests(heard)
        || number(heard).isPresent() && !aboutSomethingElse(heard);
  }

  private static boolean hasRequests(Heard heard) {
    return !heard.context().requests().isEmpty();
  }

  /** "XTD-20261120-0007: the landlord has answered" is no question how it stands. */
  private boolean aboutSomethingElse(Heard heard) {
    boolean sure = heard.reading().sure(scripts.common());
    return sure && intent(heard).filter(IntentScript::status).isEmpty();
  }

  private Optional<IntentScript> intent(Heard heard) {
    return heard
        .reading()
        .best()
        .filter(c -> heard.reading().sure(scripts.common()))
        .flatMap(c -> scripts.line(c.line()).flatMap(l -> c.intent().flatMap(l::intent)));
  }

  private static Optional<String> number(Heard heard) {
    Matcher m = NUMBER.matcher(heard.text());
    return m.find()
        ? Optional.of(m.group().replaceAll("[ -]", "").toUpperCase(Locale.ROOT))
        : Optional.empty();
  }

  String words(Draft draft, Heard heard) {
    Lang lang = heard.lang();
    List<KnownRequest> requests = heard.context().requests();
    Optional<String> number = number(heard);
    Optional<KnownRequest> named =
        requests.stream()
            .filter(r -> number.filter(r.number().replace("-", "")::equals).isPresent())
            .findFirst();
    if (named.isPresent()) {
      return draft.phrase(Phrase.YOUR_REQUEST) + line(named.get(), lang);
    }
    String unknown = number.isPresent() ? draft.phrase(Phrase.UNKNOWN_NUMBER) : "";
    if (requests.isEmpty()) {
      return unknown.isEmpty() ? draft.phrase(Phrase.NO_REQUESTS) : unknown;
    }
    StringBuilder text = new StringBuilder(unknown.isEmpty() ? "" : unknown + "\n");
    text.append(draft.phrase(Phrase.YOUR_REQUESTS));
    requests.stream().limit(SHOWN).forEach(r -> text.append(line(r, lang)));
    return text.toString();
  }

  private String line(KnownRequest request, Lang lang) {
    String line = scripts.line(request.line()).map(l -> l.name().in(lang)).orElse(request.line());
    Bilingual state =
        scripts
            .common()
            .states()
            .getOrDefault(request.state(), new Bilingual(request.state(), request.state()));
    return "\n· "
        + String.join(" · ", request.number(), line, request.title())
        + (lang == Lang.ZH ? "：" : ": ")
        + state.in(lang);
  }
}
