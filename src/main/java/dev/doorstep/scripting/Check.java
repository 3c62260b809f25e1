package dev.doorstep.scripting;

import dev.doorstep.bot.Finding;
import dev.doorstep.bot.ScriptProblem;
import dev.doorstep.bot.ScriptProblem.Fault;
import dev.doorstep.bot.proof.PlacedExample;
import dev.doorstep.bot.proof.Transcript;
import dev.doorstep.platform.Problem;
import java.util.List;

/**
 * What was found in a set of scripts. With faults there is nothing to play, so the rest is empty.
 *
 * @param faults what stops the scripts from being used
 * @param findings what was found without playing anything; errors among them stop a publication
 * @param misplaced examples that the assistant is sure belong elsewhere
 * @param tests the conversations of {@code tests/}, played
 */
public record Check(
    List<Fault> faults, List<Finding> findings, List<Misplaced> misplaced, Tests tests) {
  private static final int TOLD = 50;

  /** An example, the line and intent it stands under, and the line the assistant puts it on. */
  public record Misplaced(String line, String intent, String words, String decided) {
    static Misplaced of(PlacedExample example) {
      return new Misplaced(
          example.line(), example.intent(), example.words(), example.verdict().line().orElse(""));
    }
  }

  public record Tests(int played, List<Failure> failed) {
    static final Tests NONE = new Tests(0, List.of());
  }

  /**
   * A conversation that goes otherwise than written.
   *
   * @param conversation who said what until then
   */
  public record Failure(
      String file,
      int line,
      String title,
      List<Transcript.Mismatch> mismatches,
      List<Transcript.Line> conversation) {
    static Failure of(Transcript.Played played) {
      return new Failure(
          played.script().file(),
          played.script().line(),
          played.script().title(),
          played.mismatches(),
          played.lines());
    }
  }

  static Check of(ScriptProblem faulty) {
    return new Check(faulty.faults(), List.of(), List.of(), Tests.NONE);
  }

  public boolean isFine() {
    return faults.isEmpty() && errors().isEmpty() && tests.failed().isEmpty();
  }

  private List<Finding> errors() {
    return findings.stream().filter(f -> f.severity() == Finding.Severity.ERROR).toList();
  }

  /** Why these scripts cannot speak; names at most 50 of each. */
  Problem refusal() {
    int faulty = faults.size() + errors().size();
    String detail =
        faulty == 0
            ? "%d test conversations do not go as written: mend the scripts or the tests. / 有%d个测试对话与预期不符，请修改脚本或测试。"
                .formatted(tests.failed().size(), tests.failed().size())
            : "The scripts have %d faults: mend them, then publish. / 脚本有%d处错误，请修正后再发布。"
                .formatted(faulty, faulty);
    return new Problem(422, "scripts-faulty", "Scripts with faults", detail)
        .with("faults", faults.stream().limit(TOLD).toList())
        .with("findings", errors().stream().limit(TOLD).toList())
        .with("failed", tests.failed().stream().limit(TOLD).toList());
  }
}
