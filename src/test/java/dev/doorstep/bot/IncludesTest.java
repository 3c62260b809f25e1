package dev.doorstep.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.bot.ScriptProblem.Fault;
import org.junit.jupiter.api.Test;

class IncludesTest {
  private static final String CONTACT =
      """
      mobile:
        id: mobile
        type: phone
        label: {zh: 手机, en: Mobile}
        question: {zh: 手机号是多少？, en: "Your mobile number?"}
        example: {zh: "13812345678", en: "138 1234 5678"}
      banks: [某银行, some bank]
      soon: {zh: 很快回复您。, en: We answer soon.}
      """;

  private final ScriptFiles files = new ScriptFiles();

  @Test
  void a_slot_of_a_shared_file_is_used_and_its_keys_can_be_overridden() {
    Scripts scripts = finance("      - {use: reach.mobile, id: second, optional: true}\n").read();

    SlotScript slot = loan(scripts).slot("second").orElseThrow();
    assertThat(slot.type()).isEqualTo(SlotType.PHONE);
    assertThat(slot.label().en()).isEqualTo("Mobile");
    assertThat(slot.optional()).isTrue();
  }

  @Test
  void the_entries_of_a_shared_list_are_put_into_a_list() {
    finance("").change("finance.yml", "  strong: [", "  strong: [{use: reach.banks}, ");

    assertThat(files.read().line("finance").orElseThrow().cues())
        .extracting(Cue::words)
        .contains("某银行", "some bank", "融资");
  }

  @Test
  void a_fragment_that_does_not_exist_is_named_with_the_nearest_one() {
    finance("      - use: reach.mobil\n");

    assertThat(files.faults())
        .anySatisfy(
            f -> {
              assertThat(f.file()).isEqualTo("finance.yml");
              assertThat(f.line()).isEqualTo(files.lineOf("finance.yml", "use: reach.mobil"));
              assertThat(f.fix()).contains("no fragment 'mobil'").contains("'mobile'");
            });
  }

  @Test
  void a_use_without_its_include_says_how_to_include() {
    files.change("finance.yml", "strong: [", "strong: [{use: reach.banks}, ");

    assertThat(files.faults())
        .anySatisfy(f -> assertThat(f.fix()).contains("'reach'").contains("include"));
  }

  @Test
  void a_missing_file_is_named_with_the_nearest_one() {
    files.with("shared/reach.yml", CONTACT);
    files.change("finance.yml", "line: finance", "include: [shared/raech.yml]\nline: finance");

    Fault fault = files.fault();
    assertThat(fault.fix()).contains("no file 'shared/raech.yml'").contains("'shared/reach.yml'");
    assertThat(fault.line()).isEqualTo(files.lineOf("finance.yml", "include:"));
  }

  @Test
  void a_path_out_of_the_folder_is_refused() {
    files.change("finance.yml", "line: finance", "include: [shared/../../etc.yml]\nline: finance");

    assertThat(files.fault().fix()).contains("'..'");
  }

  @Test
  void files_that_include_each_other_are_refused() {
    files.with("shared/a.yml", "include: [shared/b.yml]\nx: [一二]\n");
    files.with("shared/b.yml", "include: [shared/a.yml]\ny: [一二]\n");

    assertThat(files.faults())
        .anySatisfy(
            f -> assertThat(f.fix()).contains("shared/a.yml → shared/b.yml → shared/a.yml"));
  }

  @Test
  void fragments_that_use_each_other_are_refused() {
    files.with("shared/a.yml", "include: [shared/b.yml]\nring: {use: b.ring}\n");
    files.with("shared/b.yml", "include: [shared/a.yml]\nring: {use: a.ring}\n");
    files.change("finance.yml", "line: finance", "include: [shared/a.yml]\nline: finance");
    files.change("finance.yml", "  strong: [", "  strong: [{use: a.ring}, ");

    assertThat(files.faults()).anySatisfy(f -> assertThat(f.fix()).contains("circle"));
  }

  @Test
  void a_fault_inside_a_fragment_is_told_where_the_fragment_stands() {
    finance("      - use: reach.mobile\n");
    files.change("shared/reach.yml", "type: phone", "type: fone");

    assertThat(files.faults())
        .anySatisfy(
            f -> {
              assertThat(f.file()).isEqualTo("shared/reach.yml");
              assertThat(f.line()).isEqualTo(3);
              assertThat(f.fix()).contains("unknown type");
            });
  }

  @Test
  void fragments_that_unfold_without_end_are_refused() {
    files.with("shared/f0.yml", "x: [一二, 三四]\n");
    for (int i = 1; i < 40; i++) {
      files.with(
          "shared/f" + i + ".yml",
          "include: [shared/f%1$d.yml]\nx: [{use: f%1$d.x}, {use: f%1$d.x}]\n".formatted(i - 1));
    }
    files.change("finance.yml", "line: finance", "include: [shared/f39.yml]\nline: finance");
    files.change("finance.yml", "  strong: [", "  strong: [{use: f39.x}, ");

    assertThat(files.fault().fix()).contains("unfold");
  }

  private ScriptFiles finance(String slot) {
    files.with("shared/reach.yml", CONTACT);
    files.change("finance.yml", "line: finance", "include: [shared/reach.yml]\nline: finance");
    files.change("finance.yml", "    slots:\n", "    slots:\n" + slot);
    return files;
  }

  private static FormScript loan(Scripts scripts) {
    return scripts.line("finance").orElseThrow().forms().get(0);
  }
}
