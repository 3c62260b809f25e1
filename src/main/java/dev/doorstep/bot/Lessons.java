package dev.doorstep.bot;

import dev.doorstep.bot.CommonScript.SmallTalk;
import dev.doorstep.bot.CommonScript.Wording;
import dev.doorstep.bot.Spoken.Branch;
import dev.doorstep.bot.model.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the models learn from: the scripts' own examples. */
final class Lessons {
  static final String TALK = "talk/";
  static final String COMMAND = "command/";

  private Lessons() {}

  /** To tell the lines apart, labelled by line, and from pleasantries and commands. */
  static List<Example> lines(Scripts scripts) {
    List<Example> examples = new ArrayList<>();
    for (LineScript line : scripts.lines()) {
      intents(line).forEach(e -> examples.add(new Example(e.text(), line.code())));
    }
    for (SmallTalk talk : scripts.common().smallTalk()) {
      wording(TALK + talk.id(), talk.wording(), examples);
    }
    for (Map.Entry<Command, Wording> command : scripts.common().commands().entrySet()) {
      if (!command.getValue().examples().isEmpty()) {
        wording(COMMAND + command.getKey().key(), command.getValue(), examples);
      }
    }
    return examples;
  }

  /** To tell a line's intents apart, labelled {@code line/intent}. */
  static List<Example> intents(LineScript line) {
    List<Example> examples = new ArrayList<>();
    line.intents().forEach(intent -> intent(line, intent, examples));
    return examples;
  }

  private static void intent(LineScript line, IntentScript intent, List<Example> examples) {
    String label = line.code() + "/" + intent.id();
    intent
        .examples()
        .forEach((lang, texts) -> texts.forEach(t -> examples.add(new Example(t, label))));
    String keywords =
        String.join(
            " ",
            intent.cues().stream()
                .filter(c -> c.pattern().isEmpty() && c.says() != Cue.Says.NEVER)
                .map(c -> c.words().replace("*", ""))
                .toList());
    if (!keywords.isEmpty()) {
      examples.add(new Example(keywords, label));
    }
  }

  private static void wording(String label, Wording wording, List<Example> examples) {
    wording.exact().forEach(t -> examples.add(new Example(t, label)));
    wording.examples().forEach(t -> examples.add(new Example(t, label)));
  }

  /** What the assistant itself says shows how common a word is. */
  static List<String> background(Scripts scripts) {
    List<String> texts = new ArrayList<>();
    for (LineScript line : scripts.lines()) {
      for (IntentScript intent : line.intents()) {
        intent.answer().ifPresent(a -> all(a, texts));
      }
      for (FormScript form : line.forms()) {
        form.slots().forEach(s -> all(s.question(), texts));
      }
    }
    scripts.common().phrases().values().forEach(p -> all(p, texts));
    return texts;
  }

  private static void all(Spoken words, List<String> texts) {
    for (Branch branch : words.branches()) {
      texts.addAll(branch.zh());
      texts.addAll(branch.en());
    }
  }
}
