package dev.doorstep.board;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.doorstep.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BoardPageTest {

  @Test
  void the_board_has_its_own_address() {
    page("/board").body(containsString("<board-app>"));
  }

  @Test
  void whatever_follows_the_address_is_still_the_board() {
    page("/board/anything").body(containsString("<board-app>"));
  }

  @Test
  void the_page_loads_the_bundle_of_this_build() {
    String script = page("/board").extract().htmlPath().getString("html.head.script.@src");
    given().get(script).then().statusCode(200);
  }

  @Test
  void the_page_runs_our_own_scripts_only() {
    page("/board")
        .header(
            "Content-Security-Policy",
            allOf(containsString("script-src 'self'"), not(containsString("unsafe"))));
  }

  @Test
  void a_browser_asks_again_after_an_upgrade() {
    page("/board").header("Cache-Control", "no-cache");
  }

  private static ValidatableResponse page(String address) {
    return given().get(address).then().statusCode(200);
  }
}
