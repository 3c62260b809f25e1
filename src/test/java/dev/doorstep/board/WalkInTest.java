package dev.doorstep.board;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.startsWith;

import dev.doorstep.TestDatabase;
import dev.doorstep.board.AtTheDesk.Colleague;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody at the counter or on the telephone, and the door they came through. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WalkInTest {
  private static final String PLACES = "/api/directory/communities/{code}";

  private Colleague li;
  private Map<String, String> enterprise;

  @BeforeEach
  void somebody_from_an_enterprise_is_at_the_counter() {
    li = Colleague.in("xintiandi");
    List<Map<String, String>> found =
        find("xintiandi", "公司").statusCode(200).extract().jsonPath().getList("$");
    enterprise = found.get(0);
  }

  @Test
  void the_request_carries_the_enterprise_and_its_building() {
    opens("xintiandi", Map.of("enterprise", enterprise.get("code")))
        .statusCode(201)
        .body("enterprise.name", equalTo(enterprise.get("name")))
        .body("building.code", equalTo(enterprise.get("building")))
        .body("contact.phone", equalTo("13800001111"));
  }

  @Test
  void a_building_may_be_named_without_an_enterprise() {
    opens("xintiandi", Map.of("building", enterprise.get("building")))
        .statusCode(201)
        .body("enterprise", equalTo(null))
        .body("building.code", equalTo(enterprise.get("building")));
  }

  @Test
  void enterprises_and_buildings_of_other_communities_do_not_exist_here() {
    Colleague admin = Colleague.admin();
    Map<String, String> elsewhere =
        admin
            .json()
            .queryParam("q", "公司")
            .get(PLACES + "/enterprises", "hemu")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getMap("[0]");

    opens("xintiandi", Map.of("enterprise", elsewhere.get("code")))
        .statusCode(400)
        .body("detail", containsString(elsewhere.get("code")));
    opens("xintiandi", Map.of("building", elsewhere.get("building"))).statusCode(400);
    find("hemu", "公司").statusCode(404);
    li.json().get(PLACES, "hemu").then().statusCode(404);
  }

  @Test
  void enterprises_are_found_by_a_part_of_the_name_or_the_whole_code() {
    find("xintiandi", "公司").body("$", hasSize(lessThanOrEqualTo(10)));
    find("xintiandi", enterprise.get("code"))
        .body("name", equalTo(List.of(enterprise.get("name"))));
    find("xintiandi", "%").statusCode(400);
    find("xintiandi", "%%").body("$", hasSize(0));
  }

  @Test
  void a_station_has_a_code_that_leads_to_the_chat_with_its_building() {
    var places = li.json().get(PLACES, "xintiandi").then().statusCode(200).extract().jsonPath();
    String station = places.getString("stations[0].code");
    String building = places.getString("stations[0].building");
    assertThat(places.getList("buildings.code")).contains(building);

    li.json()
        .get("/api/stations/{code}/qr.svg", station)
        .then()
        .statusCode(200)
        .contentType("image/svg+xml")
        .body(startsWith("<svg"), endsWith("</svg>"));
    Colleague.in("hemu").json().get("/api/stations/{code}/qr.svg", station).then().statusCode(404);
    given()
        .redirects()
        .follow(false)
        .get("/s/{code}", station)
        .then()
        .statusCode(303)
        .header(
            "Location",
            endsWith("/?community=xintiandi&building=%s&station=%s".formatted(building, station)));
    given().get("/s/no-such-station").then().statusCode(404);
    given().get("/api/stations/{code}", station).then().body("building", equalTo(building));
  }

  private ValidatableResponse find(String community, String words) {
    return li.json().queryParam("q", words).get(PLACES + "/enterprises", community).then();
  }

  private ValidatableResponse opens(String community, Map<String, String> more) {
    Map<String, Object> wish = new HashMap<>(more);
    wish.put("community", community);
    wish.put("line", "building");
    wish.put("title", "三号电梯异响");
    wish.put("contact", Map.of("name", "陈晓", "phone", "13800001111"));
    return li.json().body(wish).post("/api/requests").then();
  }
}
