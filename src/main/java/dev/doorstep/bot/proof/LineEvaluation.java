package dev.doorstep.bot.proof;

import dev.doorstep.bot.Assistant;
import dev.doorstep.bot.IntentScript;
import dev.doorstep.bot.Lang;
import dev.doorstep.bot.Scripts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well the assistant finds the service line of messages whose line is known: the two-layer
 * decision as a visitor meets it, with its right to ask back.
 */
public final class LineEvaluation {
  private static final int PARTS = 5;

  private LineEvaluation() {}

  /** A first message with the code of the line it belongs to. */
  public record Row(String text, String line) {}

  /** A message and what the assistant made of it. */
  public record Judged(Row row, LineVerdict verdict) {
    public boolean right() {
      return verdict.line().filter(row.line()::equals).isPresent();
    }

    /** Not asked, and on the wrong line: the mistake that costs most. */
    public boolean wrongAndSure() {
      return verdict.sure() && !right();
    }

    /** Asked back, with the right line among the buttons. */
    public boolean offered() {
      return !verdict.sure() && verdict.turn().state().offered().contains("line:" + row.line());
    }
  }

  /**
   * Counts, for all messages or those of one line.
   *
   * @param right the likeliest line is the right one, whether the assistant asks or not
   * @param wrongAndSure another line, without a question
   * @param asked the assistant asks back
   * @param offered it asks back, and the right line is among its buttons
   */
  public record Figures(int messages, int right, int wrongAndSure, int asked, int offered) {
    static final Figures NONE = new Figures(0, 0, 0, 0, 0);

    Figures with(Judged judged) {
      return new Figures(
          messages + 1,
          right + (judged.right() ? 1 : 0),
          wrongAndSure + (judged.wrongAndSure() ? 1 : 0),
          asked + (judged.verdict().sure() ? 0 : 1),
          offered + (judged.offered() ? 1 : 0));
    }
  }

  public record Report(Figures all, Map<String, Figures> byLine, List<Judged> judged) {
    static Report of(List<Judged> judged) {
      Figures all = Figures.NONE;
      Map<String, Figures> byLine = new TreeMap<>();
      for (Judged one : judged) {
        String line = one.row().line();
        all = all.with(one);
        byLine.put(line, byLine.getOrDefault(line, Figures.NONE).with(one));
      }
      return new Report(all, byLine, judged);
    }
  }

  public static Report of(List<Row> rows, Assistant assistant) {
    return Report.of(judged(rows, assistant));
  }

  /**
   * Measures the scripts on their own examples, each judged by an assistant that has not learnt it.
   * Rules may have been written with the example in mind, so messages kept aside are a harder test.
   */
  public static Report crossValidated(Scripts scripts) {
    List<Judged> judged = new ArrayList<>();
    for (int part = 0; part < PARTS; part++) {
      List<Row> held = new ArrayList<>();
      Assistant assistant = new Assistant(without(scripts, part, held));
      judged.addAll(judged(held, assistant));
    }
    return Report.of(judged);
  }

  private static List<Judged> judged(List<Row> rows, Assistant assistant) {
    return rows.stream()
        .map(row -> new Judged(row, LineVerdict.of(row.text(), assistant)))
        .toList();
  }

  private static Scripts without(Scripts scripts, int part, List<Row> held) {
    return scripts.withLines(
        scripts.lines().stream()
            .map(
                line ->
                    line.withIntents(
                        line.intents().stream()
                            .map(intent -> without(line.code(), intent, part, held))
                            .toList()))
            .toList());
  }

  private static IntentScript without(String line, IntentScript intent, int part, List<Row> held) {
    Map<Lang, List<String>> kept = new EnumMap<>(Lang.class);
    intent
        .examples()
        .forEach(
            (lang, texts) -> {
              List<String> rest = new ArrayList<>();
              for (int i = 0; i < texts.size(); i++) {
                if (i % PARTS == part) {
                  held.add(new Row(texts.get(i), line));
                } else {
                  rest.add(texts.get(i));
                }
              }
              kept.put(lang, rest);
            });
    return intent.withExamples(kept);
  }
}
