package dev.doorstep.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.doorstep.TestDatabase;
import dev.doorstep.board.AtTheDesk.Colleague;
import dev.doorstep.board.AtTheDesk.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a visitor calls their company is looked up in the directory of the community. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class NamedEnterpriseTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Inject Pool database;

  @Test
  void a_company_of_the_community_is_known_by_a_part_of_its_name() {
    Row enterprise = enterpriseOf("xintiandi");
    String name = enterprise.getString("name");
    Visitor visitor = Visitor.in("xintiandi", "zh");

    visitor.says("法人变更怎么办");
    visitor.says("我们是" + name.replaceAll("(?:股份)?有限公司$", ""));
    if (asksWhich(visitor)) {
      visitor.presses("slot:company=" + enterprise.getString("credit_code"));
    }

    String number = confirmed(visitor);
    Colleague.in("xintiandi")
        .reads(number)
        .body("enterprise.code", equalTo(enterprise.getString("credit_code")))
        .body("enterprise.name", equalTo(name))
        .body("building.code", equalTo(enterprise.getString("building")));
  }

  @Test
  void a_company_of_another_community_stays_what_the_visitor_said() {
    String name = enterpriseOf("hanggang").getString("name");
    Visitor visitor = Visitor.in("xintiandi", "zh");

    visitor.says("法人变更怎么办");
    visitor.says(name);

    Colleague.in("xintiandi")
        .reads(confirmed(visitor))
        .body("enterprise", nullValue())
        .body("details.find { it.slot == 'company' }.value", equalTo(name + "（企业名录中没有）"));
  }

  @Test
  void signs_with_a_meaning_in_patterns_are_only_signs() {
    Visitor visitor = Visitor.in("xintiandi", "zh");

    visitor.says("法人变更怎么办");
    visitor.says("100%_\\'公司");

    Colleague.in("xintiandi")
        .reads(confirmed(visitor))
        .body("details.find { it.slot == 'company' }.value", equalTo("100%_\\'公司（企业名录中没有）"));
  }

  private static boolean asksWhich(Visitor visitor) {
    return visitor.texts().stream().anyMatch(text -> text.contains("是哪一家"));
  }

  private static String confirmed(Visitor visitor) {
    visitor.says("跳过");
    visitor.says("13812345678");
    visitor.says("确认");
    assertThat(visitor.numbers()).hasSize(1);
    return visitor.numbers().get(0);
  }

  /** One whose name no other enterprise there has. */
  private Row enterpriseOf(String community) {
    return database
        .preparedQuery(
            """
            select min(e.credit_code) as credit_code, e.name, min(e.building) as building
            from enterprise e join building b on b.code = e.building
            where b.community = $1 and not exists (
              select 1 from enterprise o join building ob on ob.code = o.building
              where o.name = e.name and ob.community <> $1)
            group by e.name having count(*) = 1 order by e.name limit 1
            """)
        .execute(Tuple.of(community))
        .await()
        .atMost(PATIENCE)
        .iterator()
        .next();
  }
}
