package dev.doorstep.bot;

import java.util.List;
import java.util.Optional;

/** "Where is my request?": the visitor's requests with their states in words. */
final class Statuses implements Step {
  private static final int SHOWN = 5;

  private final Scripts scripts;
  private final Menu menu;

  Statuses(Scripts scripts) {
    this.scripts = scripts;
    menu = new Menu(scripts);
  }

  @Override
  public Optional<Turn> take(Heard heard) {
    if (heard.in(Phase.FILLING)
        || heard.in(Phase.CONFIRMING)
        || !scripts.common().commands().get(Command.STATUS).covers(heard.bare())) {
      return Optional.empty();
    }
    Draft draft = new Draft(heard, scripts.common());
    draft.state.clear(Phase.OPEN);
    List<Option> options =
        List.of(
            draft.button("menu", Phrase.BUTTON_MENU), draft.button("person", Phrase.BUTTON_PERSON));
    draft.say(words(draft, heard), options, Optional.empty());
    return Optional.of(
        draft.because("status", "command/status", "the visitor asked about their requests"));
  }

  String words(Draft draft, Heard heard) {
    Lang lang = heard.lang();
    List<KnownRequest> requests = heard.context().requests();
    if (requests.isEmpty()) {
      return draft.phrase(Phrase.NO_REQUESTS);
    }
    StringBuilder text = new StringBuilder(draft.phrase(Phrase.YOUR_REQUESTS));
    for (KnownRequest request : requests.subList(0, Math.min(SHOWN, requests.size()))) {
      String line = scripts.line(request.line()).map(l -> l.name().in(lang)).orElse(request.line());
      Bilingual state =
          scripts
              .common()
              .states()
              .getOrDefault(request.state(), new Bilingual(request.state(), request.state()));
      text.append("\n· ")
          .append(request.number())
          .append(" · ")
          .append(line)
          .append(" · ")
          .append(request.title())
          .append(lang == Lang.ZH ? "：" : ": ")
          .append(state.in(lang));
    }
    return text.toString();
  }
}
