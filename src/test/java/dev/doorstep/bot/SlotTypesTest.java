package dev.doorstep.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.bot.value.Amounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One form with a slot of every kind, asked on a Monday. */
class SlotTypesTest {
  private static final KnownEnterprise CLOUD =
      new KnownEnterprise(
          "91330105MA2H0CDE17", "杭州云上科技有限公司", new Bilingual("新天地A座", "Tower A"), "12F");
  private static final KnownEnterprise CULTURE =
      new KnownEnterprise(
          "91330105MA2H0CDE25", "杭州云上文化有限公司", new Bilingual("新天地B座", "Tower B"), "3F");
  private static final List<KnownBuilding> BUILDINGS =
      List.of(
          new KnownBuilding("xtd-a", new Bilingual("新天地A座", "Tower A")),
          new KnownBuilding("xtd-b", new Bilingual("新天地B座", "Tower B")));

  @ParameterizedTest
  @CsvSource({
    "daterange, 12月1日到3日, 2026-12-01–2026-12-03",
    "daterange, 1–3 Dec, 2026-12-01–2026-12-03",
    "daterange, 下周末, 2026-12-05–2026-12-06",
    "daterange, 12月1日, 2026-12-01–2026-12-01",
    "workday, 12月1日, 2026-12-01",
    "workday, 三个工作日后, 2026-11-26",
    "past, 上周五, 2026-11-20",
    "past, 3 days ago, 2026-11-20",
    "number, 两个, 2",
    "number, 三四个, 4",
    "number, 一共三十个, 30",
    "people, 十来个, 10",
    "money, half a million, 500000",
    "creditcode, 91330105MA2H0CDE1T, 91330105MA2H0CDE1T",
    "floor, 12楼1203, 12F 1203",
    "floor, 8, 8F",
    "floor, B1, B1",
    "building, 我们在新天地B座, 新天地B座",
    "building, 隔壁的老楼, 隔壁的老楼",
    "several, 展架和音响, 'stand,sound'",
    "several, all of them, 'stand,sound,power'",
    "several, 1和3, 'stand,power'",
    "several, 'Sound, Power', 'sound,power'",
    "yesno, 有，两个, yes",
    "phone, 88001234, 88001234",
  })
  void answers_are_brought_to_their_normal_form(String slot, String words, String value) {
    assertThat(check(slot, fixed(words)).value()).contains(fixed(value));
  }

  @ParameterizedTest
  @CsvSource({
    "workday, 11月28日, refused-date-rest",
    "workday, 元旦, refused-date-rest",
    "workday, 下周, refused-date-vague",
    "workday, sometime in december, refused-date-vague",
    "workday, 昨天, refused-date-past",
    "past, 50年前, refused-date-far",
    "daterange, 12月5日到12月1日, refused-daterange-invalid",
    "daterange, 看情况, refused-daterange",
    "money, 5万美元, refused-money-foreign",
    "creditcode, 91330105MA2H0CDE, refused-creditcode-length",
    "creditcode, 91330105MA2H0CDE1A, refused-creditcode-digit",
    "creditcode, 不知道, refused-creditcode",
    "floor, 不清楚, refused-floor",
    "several, 都不好说, refused-choices",
    "yesno, 看情况, refused-yesno",
    "file, 方案在邮箱里, refused-file",
  })
  void what_does_not_fit_is_refused_with_its_reason(String slot, String words, String reason) {
    Checked checked = check(slot, words);

    assertThat(checked.value()).isEmpty();
    assertThat(checked.refusal().map(Phrase::key)).contains(reason);
  }

  @Test
  void a_day_off_comes_with_the_working_days_around_it_and_with_itself() {
    Checked checked = check("workday", "11月28日");

    assertThat(checked.suggestions())
        .extracting(Option::id)
        .containsExactly(
            "slot:workday=2026-11-27", "slot:workday=2026-11-30", "slot:workday=2026-11-28");
    assertThat(checked.words()).containsEntry("why", "周末");
    assertThat(check("workday", "元旦").words()).containsEntry("why", "元旦假期");
  }

  @Test
  void one_enterprise_is_taken_with_its_code_building_and_floor() {
    Checked checked = enterprise("云上科技", List.of(CLOUD));

    assertThat(checked.value()).contains(CLOUD.name());
    assertThat(checked.also())
        .containsEntry("company+code", CLOUD.code())
        .containsEntry(PlaceCheck.BUILDING, "新天地A座")
        .containsEntry(PlaceCheck.FLOOR, "12F");
  }

  @Test
  void of_several_enterprises_the_visitor_picks_one() {
    Checked checked = enterprise("云上", List.of(CLOUD, CULTURE));

    assertThat(checked.value()).isEmpty();
    assertThat(checked.suggestions())
        .extracting(Option::label)
        .containsExactly("杭州云上科技有限公司 · 新天地A座 12F", "杭州云上文化有限公司 · 新天地B座 3F", "都不是");
  }

  @Test
  void an_enterprise_that_is_not_in_the_directory_keeps_the_words() {
    assertThat(enterprise("蓝门", List.of()).also()).containsEntry("company+code", "");
    assertThat(check("company", "蓝门").also()).isEmpty();
  }

  @Test
  void the_enterprise_fills_building_and_floor() {
    BotState state = form(Lang.ZH);

    Turn turn = decide(state, "我们是云上科技", List.of(CLOUD));

    assertThat(turn.state().values())
        .containsEntry("company", CLOUD.name())
        .containsEntry("building", "新天地A座")
        .containsEntry("floor", "12F");
    assertThat(turn.state().asked()).contains("creditcode");
  }

  @Test
  void a_question_comes_with_its_fitting_input() {
    InputHint company = decide(form(Lang.ZH), "还没想好？", List.of()).replies().get(0).input().get();
    assertThat(company.type()).isEqualTo("enterprise");

    Turn building = decide(form(Lang.EN), "Blue Door Ltd", List.of());
    InputHint hint = building.replies().get(0).input().orElseThrow();
    assertThat(hint.type()).isEqualTo("building");
    assertThat(hint.options()).extracting(Option::label).containsExactly("Tower A", "Tower B");

    BotState daterange = with(form(Lang.ZH), "daterange");
    InputHint days = decide(daterange, "看情况", List.of()).replies().get(0).input().orElseThrow();
    assertThat(days.range()).isTrue();
    assertThat(days.min()).contains("2026-11-23");

    InputHint past =
        decide(with(form(Lang.ZH), "past"), "看情况", List.of()).replies().get(0).input().get();
    assertThat(past.min()).isEmpty();
  }

  @Test
  void files_answer_the_question_for_them_and_go_with_the_request() {
    BotState state = with(form(Lang.ZH), "file");
    AttachedFile plan = new AttachedFile("f1", "平面图.pdf", "application/pdf", 2_000);
    AttachedFile photo = new AttachedFile("f2", "照片.jpg", "image/jpeg", 3_000);

    Turn turn =
        ASSISTANT.decide(
            state, new Said("两个文件", Optional.empty(), List.of(plan, photo)), context(List.of()));

    assertThat(turn.replies().get(0).text()).contains("收到：平面图.pdf, 照片.jpg");
    assertThat(AttachedFile.read(turn.state().values().get("file"))).containsExactly(plan, photo);
  }

  @Test
  void a_phone_number_and_a_company_are_kept_where_the_form_asks_for_neither() {
    Turn turn =
        ASSISTANT.decide(
            ASSISTANT.start(Lang.ZH),
            Said.words("加班打车报销，我们是杭州云上科技有限公司，电话13812345678"),
            context(List.of()));
    Turn confirmed = ASSISTANT.decide(turn.state(), Said.words("确认"), context(List.of()));

    Effect.OpenRequest open = (Effect.OpenRequest) confirmed.effects().get(0);
    assertThat(open.details())
        .extracting(Detail::slot, Detail::value)
        .contains(
            org.assertj.core.groups.Tuple.tuple("company", "杭州云上科技有限公司"),
            org.assertj.core.groups.Tuple.tuple("phone", "13812345678"));
  }

  @Test
  void an_address_in_a_longer_message_keeps_its_spelling() {
    String words = "No, write to Anna-Lee@Blue-Door.com";

    assertThat(
            new SlotSpotting(SCRIPTS.common())
                .one(
                    FORM.slot("email").orElseThrow(),
                    words,
                    context(List.of()),
                    Optional.empty(),
                    Lang.EN)
                .flatMap(SlotSpotting.Spotted::value))
        .contains("Anna-Lee@Blue-Door.com");
  }

  @ParameterizedTest
  @CsvSource({
    "we want to hire five engineers, 5",
    "we need twenty five experienced developers, 25",
    "looking for a dozen people, 12",
    "想招五个软件工程师, 5",
    "招十几个客服, 15",
    "招两三个, 3",
    "缺三十来号人, 30",
    "招20个保安, 20",
  })
  void a_count_in_words_is_found_as_one_in_figures(String words, String count) {
    SlotScript number = SCRIPTS.form("recruitment", "hire").flatMap(f -> f.slot("number")).get();

    assertThat(
            new SlotSpotting(SCRIPTS.common())
                .one(number, words, context(List.of()), Optional.empty(), Lang.ZH)
                .flatMap(SlotSpotting.Spotted::value))
        .contains(count);
  }

  @Test
  void a_day_of_the_month_counts_nobody() {
    assertThat(Amounts.people("12月1号人多吗")).isEmpty();
  }

  private static final Scripts SCRIPTS = scripts();
  private static final Assistant ASSISTANT = new Assistant(SCRIPTS);
  private static final FormScript FORM = SCRIPTS.form("general", "every").orElseThrow();

  private static Scripts scripts() {
    Map<String, String> files = DemoScripts.files(DemoScripts.FOLDER);
    files.keySet().removeIf(name -> name.equals("general.yml"));
    files.put("general.yml", EveryType.LINE);
    return ScriptReader.read(files);
  }

  private static Context context(List<KnownEnterprise> directory) {
    return DemoScripts.mondayMorning()
        .knowing(
            BUILDINGS,
            List.of("云上科技", "云上", "蓝门").stream()
                .map(asked -> new EnterpriseMatches(asked, directory))
                .toList());
  }

  private static Checked check(String slot, String words) {
    return new SlotCheck(SCRIPTS.common())
        .check(
            FORM.slot(slot).orElseThrow(),
            words,
            DemoScripts.mondayMorning().knowing(BUILDINGS, List.of()).by(SCRIPTS.calendar()),
            Optional.empty(),
            Lang.ZH);
  }

  private static Checked enterprise(String words, List<KnownEnterprise> directory) {
    return new SlotCheck(SCRIPTS.common())
        .check(
            FORM.slot("company").orElseThrow(),
            words,
            context(directory),
            Optional.empty(),
            Lang.ZH);
  }

  /** A check digit that agrees, for the place where the table has T. */
  private static String fixed(String words) {
    return words.replace(
        "91330105MA2H0CDE1T", dev.doorstep.directory.CreditCode.of("91330105MA2H0CDE1").value());
  }

  /** A conversation in which the form with every type has just begun. */
  private static BotState form(Lang lang) {
    String opening = lang == Lang.ZH ? "测试万能表单" : "try the universal form";
    BotState state =
        ASSISTANT.decide(ASSISTANT.start(lang), Said.words(opening), context(List.of())).state();
    assertThat(state.asked()).contains("company");
    return state;
  }

  /** The same where one slot is asked for. */
  private static BotState with(BotState state, String slot) {
    StateDraft draft = new StateDraft(state);
    List<String> before = new ArrayList<>();
    FORM.slots().stream()
        .map(SlotScript::id)
        .takeWhile(id -> !id.equals(slot))
        .forEach(before::add);
    before.forEach(id -> draft.values.put(id, ""));
    draft.asked = Optional.of(slot);
    return draft.with(List.of());
  }

  private static Turn decide(BotState state, String words, List<KnownEnterprise> directory) {
    return ASSISTANT.decide(state, Said.words(words), context(directory));
  }
}
