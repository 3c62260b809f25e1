package dev.doorstep.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The examples of {@code bot-scripts/README.md} work as they stand. */
class AuthorsGuideTest {
  private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
  private static final String SIGN = "  - id: sign\n    form: sign\n";

  private final ScriptFiles files = new ScriptFiles();

  @Test
  void every_answer_can_be_copied_into_an_intent() throws IOException {
    List<String> answers = blocks().stream().filter(b -> b.startsWith("answer:")).toList();
    assertThat(answers).hasSizeGreaterThanOrEqualTo(3);
    files.with("variables.yml", block("# variables.yml"));
    for (String answer : answers) {
      ScriptFiles copy = new ScriptFiles();
      copy.with("variables.yml", block("# variables.yml"));
      copy.change("permits.yml", SIGN, SIGN + answer.indent(4));

      assertThat(copy.read().line("permits").orElseThrow().intent("sign").orElseThrow().answer())
          .as(answer)
          .isPresent();
    }
  }

  @Test
  void the_shared_fragments_can_be_copied() throws IOException {
    String finance = block("# finance.yml");
    assertThat(finance).contains("- use: contact.phone", "{use: contact.banks}");
    files.with("shared/contact.yml", block("# shared/contact.yml"));
    files.change("finance.yml", "line: finance", "include: [shared/contact.yml]\nline: finance");
    files.change("finance.yml", "  strong: [", "  strong: [{use: contact.banks}, ");
    Matcher second = Pattern.compile("- (\\{use: contact.phone, id.*?})").matcher(finance);
    assertThat(second.find()).isTrue();
    files.change(
        "finance.yml",
        "    slots:\n",
        "    slots:\n      - use: contact.phone\n      - " + second.group(1) + "\n");

    FormScript loan = files.read().line("finance").orElseThrow().forms().get(0);

    assertThat(loan.slot("phone").orElseThrow().optional()).isFalse();
    assertThat(loan.slot("second-phone").orElseThrow().optional()).isTrue();
  }

  @Test
  void the_whole_line_file_can_be_copied() throws IOException {
    assertThat(files.with("finance.yml", finance()).read().line("finance")).isPresent();
  }

  @Test
  void the_groups_of_keywords_the_lexicon_and_the_calendar_can_be_copied() throws IOException {
    String keywords = "keywords:                           # words that speak for the line 关键词\n";
    String strong = "  strong: [贷款, loan]\n";
    assertThat(finance()).contains(keywords + strong);
    files.with("finance.yml", finance().replace(keywords + strong, block("keywords:\n  decides")));
    files.with("lexicon.yml", block("# lexicon.yml"));
    files.with("calendar.yml", block("# calendar.yml"));

    Scripts scripts = files.read();

    assertThat(scripts.line("finance").orElseThrow().cues())
        .extracting(Cue::words)
        .contains("过桥贷款", "借款", "overdraft", "贷款贴息");
    assertThat(scripts.calendar().working(LocalDate.parse("2026-01-04"))).isTrue();
  }

  private static String finance() throws IOException {
    return block("line: finance")
        .replace("zh: [我们想贷款300万, …]", "zh: [一一, 二二, 三三, 四四, 五五, 六六]")
        .replace("en: [We need a loan of 3 million, …]", "en: [a a, b b, c c, d d, e e, f f]");
  }

  private static String block(String start) throws IOException {
    return blocks().stream().filter(b -> b.startsWith(start)).findFirst().orElseThrow();
  }

  private static List<String> blocks() throws IOException {
    String guide = Files.readString(DemoScripts.FOLDER.resolve("README.md"));
    return BLOCK.matcher(guide).results().map(r -> r.group(1)).toList();
  }
}
