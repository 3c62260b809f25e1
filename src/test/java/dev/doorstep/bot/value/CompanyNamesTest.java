package dev.doorstep.bot.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyNamesTest {
  @ParameterizedTest
  @CsvSource({
    "杭州云上科技有限公司, 杭州云上科技有限公司",
    "我们是杭州云上科技有限公司, 杭州云上科技有限公司",
    "公司名称是杭州云上科技有限公司，想招两个人, 杭州云上科技有限公司",
    "公司叫云上科技, 云上科技",
    "我们公司叫云上科技。, 云上科技",
    "我们是云上科技, 云上科技",
    "叫云上科技的, 云上科技",
    "云上科技, 云上科技",
    "华为技术有限公司, 华为技术有限公司",
    "名称：云上（杭州）科技有限公司, 云上（杭州）科技有限公司",
    "公司改成杭州云下科技有限公司, 杭州云下科技有限公司",
    "杭州某某律师事务所, 杭州某某律师事务所",
    "杭州云上科技有限公司滨江分公司, 杭州云上科技有限公司滨江分公司",
    "We are Cloud Technology Ltd, Cloud Technology Ltd",
    "our company is Cloud Tech, Cloud Tech",
    "It's called Blue Door, Blue Door",
    "Cloud Technology (Hangzhou), Cloud Technology (Hangzhou)",
    "ABC Tech, ABC Tech",
    "'Hangzhou Cloud Technology Co., Ltd.', 'Hangzhou Cloud Technology Co., Ltd.'",
    "from Blue Door Inc, Blue Door Inc",
  })
  void the_name_is_taken_out_of_an_answer(String text, String expected) {
    assertThat(CompanyNames.answer(dev.doorstep.bot.text.Normaliser.fold(text)))
        .isEqualTo(dev.doorstep.bot.text.Normaliser.fold(expected));
  }

  @ParameterizedTest
  @CsvSource({"我想注册一家公司", "新开公司怎么办营业执照", "分公司注册流程", "We need a limited offer", "公司要招人"})
  void talk_about_companies_names_none(String text) {
    assertThat(CompanyNames.in(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "云上科技有限公司, 云上科技",
    "云上集团, 云上",
    "云上科技, 云上科技",
    "'Cloud Technology Co., Ltd.', Cloud Technology",
    "Cloud Inc, Cloud",
  })
  void the_core_of_a_name_leaves_its_legal_form_out(String name, String core) {
    assertThat(CompanyNames.core(name)).isEqualTo(core);
  }
}
