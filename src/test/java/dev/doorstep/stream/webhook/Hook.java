package dev.doorstep.stream.webhook;

import static io.restassured.RestAssured.given;

import dev.doorstep.board.AtTheDesk.Colleague;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** An endpoint, and who manages it. */
public record Hook(String id, String secret, Supplier<RequestSpecification> manager) {
  private static final Supplier<RequestSpecification> ADMIN = () -> Colleague.admin().json();

  static Hook to(String url, String community) {
    return on(Map.of("url", url, "filter", Map.of("community", List.of(community))));
  }

  /** A sound endpoint, but for these differences. */
  public static Hook on(Map<String, ?> differences) {
    return by(ADMIN, differences);
  }

  static Hook by(Supplier<RequestSpecification> manager, Map<String, ?> differences) {
    JsonPath made = make(manager, differences).statusCode(201).extract().jsonPath();
    return new Hook(made.getString("id"), made.getString("secret"), manager);
  }

  static ValidatableResponse make(
      Supplier<RequestSpecification> manager, Map<String, ?> differences) {
    Map<String, Object> wish = new HashMap<>();
    wish.put("name", "区平台 District platform");
    wish.put("personal", true);
    wish.putAll(differences);
    return manager.get().body(wish).post("/api/webhooks").then();
  }

  static RequestSpecification nobody() {
    return given().contentType(ContentType.JSON);
  }

  JsonPath entry() {
    return call().get("/api/webhooks/{id}", id).then().statusCode(200).extract().jsonPath();
  }

  String state() {
    return entry().getString("state");
  }

  ValidatableResponse change(Map<String, ?> change) {
    return call().body(change).patch("/api/webhooks/{id}", id).then();
  }

  ValidatableResponse post(String what) {
    return call().post("/api/webhooks/{id}/" + what, id).then();
  }

  public ValidatableResponse replay(Map<String, ?> wish) {
    return call().body(wish).post("/api/webhooks/{id}/replay", id).then();
  }

  /** The newest first. */
  List<Map<String, Object>> deliveries(String query) {
    return call()
        .get("/api/webhooks/{id}/deliveries?limit=200&" + query, id)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items");
  }

  JsonPath delivery(Object delivery) {
    return call()
        .get("/api/webhooks/{id}/deliveries/{delivery}", id, delivery)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  public void delete() {
    call().delete("/api/webhooks/{id}", id).then().statusCode(204);
  }

  private RequestSpecification call() {
    return manager.get();
  }
}
