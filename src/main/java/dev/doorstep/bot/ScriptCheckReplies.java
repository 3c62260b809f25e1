package dev.doorstep.bot;

import dev.doorstep.bot.Finding.Severity;
import dev.doorstep.bot.Spoken.Branch;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts without a translation, branches that can never be said, places that were dropped. */
final class ScriptCheckReplies {
  /** Names that are the same in both languages, such as OK, VIP or R&D. */
  private static final Pattern NAME = Pattern.compile("[A-Z0-9&+./ -]{1,20}|\\S*[@/]\\S*");

  private static final Bilingual TRANSLATE = new Bilingual("翻译一下", "translate it");

  private final Scripts scripts;
  private final ScriptCheck check;

  ScriptCheckReplies(Scripts scripts, ScriptCheck check) {
    this.scripts = scripts;
    this.check = check;
  }

  void run() {
    CommonScript common = scripts.common();
    common.phrases().forEach(this::phrase);
    common.smallTalk().forEach(t -> spoken(t.answer()));
    common.states().forEach((state, words) -> words("common", "states." + state, words));
    for (LineScript line : scripts.lines()) {
      words(line.code(), "name", line.name());
      words(line.code(), "hint", line.hint());
      line.intents().forEach(i -> i.answer().ifPresent(this::spoken));
      line.forms().forEach(form -> form(line.code(), form));
    }
  }

  private void form(String home, FormScript form) {
    String key = "forms." + form.id();
    words(home, key + ".title", form.title());
    form.intro().ifPresent(this::spoken);
    for (SlotScript slot : form.slots()) {
      String slotKey = key + ".slots." + slot.id();
      words(home, slotKey + ".label", slot.label());
      spoken(slot.question());
      slot.choices().forEach(c -> words(home, slotKey + ".choices." + c.id(), c.label()));
    }
  }

  private void phrase(Phrase phrase, Spoken spoken) {
    spoken(spoken);
    if (phrase.key().startsWith("refused-")) {
      return;
    }
    for (String place : phrase.places()) {
      for (Branch branch : spoken.branches()) {
        for (Lang lang : Lang.values()) {
          if (branch.in(lang).stream().anyMatch(w -> !w.contains("{" + place + "}"))) {
            check.note(
                Severity.WARNING,
                spoken.home(),
                spoken.key(),
                new Bilingual(
                    "'" + lang.code() + "' 的说法里没有 {" + place + "}",
                    "does not say {" + place + "} in '" + lang.code() + "'"),
                new Bilingual("访客要在这里看到它，请补上", "visitors need to read it here; put it in"));
          }
        }
      }
    }
  }

  private void spoken(Spoken spoken) {
    for (int i = 0; i < spoken.branches().size(); i++) {
      Branch branch = spoken.branches().get(i);
      branch.zh().forEach(zh -> language(spoken.home(), spoken.key(), Lang.ZH, zh));
      branch.en().forEach(en -> language(spoken.home(), spoken.key(), Lang.EN, en));
      same(spoken, branch);
      hidden(spoken, i);
    }
  }

  private void same(Spoken spoken, Branch branch) {
    Set<String> both =
        branch.zh().stream().filter(branch.en()::contains).collect(Collectors.toSet());
    both.forEach(text -> untranslated(spoken.home(), spoken.key(), text));
    for (Lang lang : Lang.values()) {
      List<String> wordings = branch.in(lang);
      if (wordings.stream().distinct().count() < wordings.size()) {
        check.note(
            Severity.HINT,
            spoken.home(),
            spoken.key(),
            new Bilingual(
                "'" + lang.code() + "' 里同一种说法写了两遍",
                "has the same wording twice in '" + lang.code() + "'"),
            new Bilingual("换个说法，或者删掉一条", "say it another way or remove one"));
      }
    }
  }

  private void hidden(Spoken spoken, int index) {
    When when = spoken.branches().get(index).when();
    boolean hidden =
        spoken.branches().subList(0, index).stream().anyMatch(b -> b.when().covers(when));
    if (hidden) {
      check.note(
          Severity.WARNING,
          spoken.home(),
          spoken.key() + "." + (index + 1),
          new Bilingual(
              "永远不会说：上面有一条的条件总是先满足", "is never said: a branch above holds whenever this one does"),
          new Bilingual("往上移，或者删掉", "move it up, or remove it"));
    }
  }

  private void words(String home, String key, Bilingual words) {
    language(home, key, Lang.ZH, words.zh());
    language(home, key, Lang.EN, words.en());
    if (words.zh().equals(words.en())) {
      untranslated(home, key, words.zh());
    }
  }

  private void untranslated(String home, String key, String text) {
    if (ScriptCheckTexts.letters(text) && !NAME.matcher(text).matches()) {
      check.note(
          Severity.WARNING,
          home,
          key,
          new Bilingual("“" + text + "”中英文一样", "'" + text + "' is the same in both languages"),
          TRANSLATE);
    }
  }

  private void language(String home, String key, Lang lang, String text) {
    boolean han = ScriptCheckTexts.han(text);
    boolean chinese = lang == Lang.ZH;
    boolean bare = !ScriptCheckTexts.letters(text.replaceAll("\\{[^}]*}", ""));
    if (han == chinese || bare || NAME.matcher(text).matches()) {
      return;
    }
    check.note(
        Severity.WARNING,
        home,
        key,
        chinese
            ? new Bilingual(
                "中文文字“" + text + "”里没有中文", "the Chinese text '" + text + "' has no Chinese in it")
            : new Bilingual(
                "英文文字“" + text + "”里有中文", "the English text '" + text + "' has Chinese in it"),
        TRANSLATE);
  }
}
