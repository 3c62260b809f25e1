package dev.doorstep.bot;

import dev.doorstep.bot.CommonScript.SmallTalk;
import dev.doorstep.bot.CommonScript.Wording;
import dev.doorstep.bot.Spoken.Branch;
import dev.doorstep.bot.model.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the models learn from: the scripts' own examples. */
final class Lessons {
  static final String TALK = "talk/";
  static final String COMMAND = "command/";

  private Lessons() {}

  static List<Lesson> of(Scripts scripts) {
    List<Lesson> lessons =
        scripts.lines().parallelStream()
            .map(line -> new Lesson(line.code(), intents(line), List.of()))
            .toList();
    return Stream.concat(
            Stream.of(new Lesson(Lesson.LINES, lines(scripts, lessons), background(scripts))),
            lessons.stream())
        .toList();
  }

  /** Labelled by line; the texts are those that each line's own model learns. */
  private static List<Example> lines(Scripts scripts, List<Lesson> lessons) {
    List<Example> examples = new ArrayList<>();
    lessons.forEach(line -> line.examples().forEach(e -> examples.add(e.as(line.of()))));
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
  private static List<Example> intents(LineScript line) {
    List<Example> examples = new ArrayList<>();
    line.intents().forEach(intent -> intent(line, intent, examples));
    return examples;
  }

  private static void intent(LineScript line, IntentScript intent, List<Example> examples) {
    String label = line.code() + "/" + intent.id();
    for (Lang lang : Lang.values()) { // always in the same order, for always the same model
      intent
          .examples()
          .getOrDefault(lang, List.of())
          .forEach(t -> examples.add(new Example(t, label)));
    }
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
  private static List<String> background(Scripts scripts) {
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
