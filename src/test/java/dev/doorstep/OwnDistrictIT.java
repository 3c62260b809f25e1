package dev.doorstep;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator's way from an empty database to the first chat, without SQL. */
class OwnDistrictIT {
  private static final String ENTERPRISE = "91330100799655058B";

  @TempDir Path folder;

  @Test
  void an_empty_hub_becomes_a_district_by_three_imports() {
    try (var hub =
        HubProcess.onData(folder)
            .with("DOORSTEP_DEMO", "false")
            .with("DOORSTEP_DISTRICT_NAME_ZH", "西湖区")) {
      hub.start();
      String admin = signIn(hub);

      importing(
          hub, admin, "communities", "社区编码,社区名称,街道编码,街道,编号前缀\nlakeside,湖滨商务社区,hubin,湖滨街道,LKS\n");
      importing(hub, admin, "buildings", "code,community,name\nlk-1,湖滨,湖滨大厦\n");
      importing(
          hub,
          admin,
          "enterprises",
          "credit code,name,building,industry,size\n" + ENTERPRISE + ",企业,湖滨大厦,digital,large\n");

      given()
          .cookie("doorstep_session", admin)
          .get(hub.uri("/api/directory"))
          .then()
          .body("district.name.zh", equalTo("西湖区"))
          .body("demo", equalTo(false))
          .body("communities.code", contains("lakeside"));
      try (var visitor =
          VisitorClient.start(
              hub.uri(), Map.of("community", "lakeside", "enterprise", ENTERPRISE))) {
        assertThat(visitor.conversation()).isNotEmpty();
      }
    }
  }

  private static String signIn(HubProcess hub) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("username", HubProcess.ADMIN, "password", HubProcess.ADMIN_PASSWORD))
        .post(hub.uri("/api/session"))
        .then()
        .statusCode(200)
        .extract()
        .cookie("doorstep_session");
  }

  private static void importing(HubProcess hub, String admin, String what, String csv) {
    given()
        .cookie("doorstep_session", admin)
        .contentType("text/csv; charset=UTF-8")
        .body(csv)
        .post(hub.uri("/api/import/" + what))
        .then()
        .statusCode(200)
        .body("added", equalTo(1))
        .body("refused", equalTo(0));
  }
}
