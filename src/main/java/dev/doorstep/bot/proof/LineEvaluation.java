package dev.doorstep.bot.proof;

import dev.doorstep.bot.Assistant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well the assistant finds the service line of messages whose line is known: the two-layer
 * decision as a visitor meets it, with its right to ask back.
 */
public final class LineEvaluation {
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

  public record Report(Figures all, Map<String, Figures> byLine, List<Judged> judged) {}

  public static Report of(List<Row> rows, Assistant assistant) {
    Figures all = Figures.NONE;
    Map<String, Figures> byLine = new TreeMap<>();
    List<Judged> messages = new ArrayList<>();
    for (Row row : rows) {
      Judged judged = new Judged(row, LineVerdict.of(row.text(), assistant));
      messages.add(judged);
      all = all.with(judged);
      byLine.put(row.line(), byLine.getOrDefault(row.line(), Figures.NONE).with(judged));
    }
    return new Report(all, byLine, messages);
  }
}
