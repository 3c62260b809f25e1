package dev.doorstep.bot.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.bot.Assistant;
import dev.doorstep.bot.proof.Replay.Change;
import dev.doorstep.bot.proof.Replay.Kind;
import dev.doorstep.bot.proof.Replay.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReplayTest {
  private static final int ALL = 1000;

  private final Assistant before = TwoVersions.assistant(TwoVersions.OLD);
  private final Assistant after = TwoVersions.assistant(TwoVersions.NEW);

  @Test
  void the_same_scripts_change_nothing() {
    Report report = Replay.of(before, TwoVersions.assistant(TwoVersions.OLD), everything(), ALL);

    assertThat(report.turns()).isEqualTo(everything().size());
    assertThat(report.changed()).isZero();
    assertThat(report.changes()).isEmpty();
    assertThat(report.endings()).isEmpty();
  }

  @Test
  void a_message_that_lands_on_another_line_is_a_change_of_line_and_form() {
    Report report = replay(TwoVersions.recorded("c", "想参加市集"));

    assertThat(report.changes()).hasSize(1);
    Change change = report.changes().get(0);
    assertThat(change.before().line()).contains("permits");
    assertThat(change.after().line()).contains("events");
    assertThat(change.before().asked()).contains("headcount");
    assertThat(change.after().asked()).contains("about");
    assertThat(change.kinds()).contains(Kind.LINE, Kind.STEP, Kind.ASKED);
    assertThat(change.kinds()).doesNotContain(Kind.FAILED, Kind.OPENED);
  }

  @Test
  void an_answer_that_is_read_otherwise_is_a_change_of_slots_alone() {
    Report report = replay(TwoVersions.recorded("c", "我们想摆摊", "三百人左右"));

    assertThat(report.changed()).isEqualTo(1);
    Change change = report.changes().get(0);
    assertThat(change.turn().position()).isEqualTo(2);
    assertThat(change.kinds()).containsExactly(Kind.SLOTS);
    assertThat(change.before().slots()).containsEntry("headcount", "300");
    assertThat(change.after().slots()).containsEntry("headcount", "三百人左右");
  }

  @Test
  void an_answer_instead_of_a_form_is_another_step() {
    Report report = replay(TwoVersions.recorded("c", "想换店招"));

    assertThat(report.changes()).hasSize(1);
    assertThat(report.changes().get(0).before().step()).isEqualTo("form stall");
    assertThat(report.changes().get(0).after().step()).isEqualTo("answer");
  }

  @Test
  void another_request_is_a_change_of_outcome() {
    List<RecordedTurn> turns = TwoVersions.recorded("c", "我们想摆摊", "30人", "东广场", "confirm");
    assertThat(replay(turns).counts()).doesNotContainKey(Kind.OPENED);

    Report report =
        Replay.of(
            before,
            TwoVersions.assistant(TwoVersions.renamed("外摆, en: Stall", "摊位, en: Booth")),
            turns,
            ALL);

    assertThat(report.counts()).containsEntry(Kind.OPENED, 1);
    Change change = report.changes().get(report.changes().size() - 1);
    assertThat(change.turn().position()).isEqualTo(4);
    assertThat(change.before().opened()).singleElement().asString().contains("外摆 · 东广场");
    assertThat(change.after().opened()).singleElement().asString().contains("摊位 · 东广场");
  }

  @Test
  void a_turn_is_decided_from_its_recorded_state_so_that_one_change_does_not_hide_the_next() {
    Report report = replay(TwoVersions.recorded("c", "想参加市集", "三百人左右"));

    assertThat(report.changes())
        .extracting(change -> change.turn().position())
        .containsExactly(1L, 2L);
    assertThat(report.changes().get(1).kinds()).containsExactly(Kind.SLOTS);
  }

  @Test
  void a_conversation_that_would_end_with_another_request_is_told_once() {
    Report report = replay(TwoVersions.recorded("c", "想参加市集", "30人", "东广场", "confirm"));

    assertThat(report.endings()).hasSize(1);
    assertThat(report.endings().get(0).before())
        .singleElement()
        .asString()
        .contains("permits/stall");
    assertThat(report.endings().get(0).after()).singleElement().asString().contains("events/event");
  }

  @Test
  void a_state_of_other_scripts_is_a_change_and_no_error() {
    RecordedTurn turn = TwoVersions.recorded("c", "我们想摆摊", "30人").get(1);
    Assistant without = TwoVersions.assistant(TwoVersions.withoutForm());

    Report report = Replay.of(before, without, List.of(turn), ALL);

    assertThat(report.changed()).isEqualTo(1);
  }

  @Test
  void a_state_from_which_the_new_scripts_cannot_go_on_is_told_as_such() {
    RecordedTurn told = TwoVersions.recorded("c", "line:events", "说来话长").get(1);
    Map<String, String> without = new HashMap<>(TwoVersions.OLD);
    without.remove("events.yml");

    Report report = Replay.of(before, TwoVersions.assistant(without), List.of(told), ALL);

    assertThat(report.counts()).containsOnlyKeys(Kind.FAILED);
    assertThat(report.changes().get(0).after().failure()).isPresent();
    assertThat(report.endings().get(0).after()).containsExactly("hand-over");
  }

  @Test
  void samples_are_the_same_on_every_run_and_the_counts_stay_whole() {
    List<RecordedTurn> turns = new ArrayList<>();
    IntStream.range(0, 40).forEach(i -> turns.addAll(TwoVersions.recorded("c" + i, "想换店招")));

    Report report = Replay.of(before, after, turns, 3);

    assertThat(report.counts()).containsEntry(Kind.STEP, 40);
    assertThat(report.changes()).hasSize(3).isEqualTo(Replay.of(before, after, turns, 3).changes());
    assertThat(report.conversations()).isEqualTo(40);
  }

  private Report replay(List<RecordedTurn> turns) {
    return Replay.of(before, after, turns, ALL);
  }

  private static List<RecordedTurn> everything() {
    List<RecordedTurn> all = new ArrayList<>();
    all.addAll(TwoVersions.recorded("a", "你好", "我们想摆摊", "三百人左右", "东广场", "confirm"));
    all.addAll(TwoVersions.recorded("b", "想参加市集", "30人"));
    all.addAll(TwoVersions.recorded("c", "想换店招"));
    return all;
  }
}
