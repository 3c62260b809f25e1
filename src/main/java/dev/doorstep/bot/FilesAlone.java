package dev.doorstep.bot;

import java.util.Optional;

/** Files came without a word and no form is there to take them: what are they about? */
final class FilesAlone implements Step {
  private final Scripts scripts;
  private final Menu menu;

  FilesAlone(Scripts scripts) {
    this.scripts = scripts;
    menu = new Menu(scripts);
  }

  @Override
  public Optional<Turn> take(Heard heard) {
    if (heard.files().isEmpty() || !heard.raw().isEmpty() || heard.state().inForm()) {
      return Optional.empty();
    }
    Draft draft = new Draft(heard, scripts);
    String noted = Noting.files(draft, heard.files());
    draft.say(
        noted + "\n" + draft.phrase(Phrase.WHAT_ABOUT),
        menu.linesOrPerson(draft),
        Optional.empty());
    return Optional.of(
        draft.because("files", "files/alone", "files were sent before any need was told"));
  }
}
