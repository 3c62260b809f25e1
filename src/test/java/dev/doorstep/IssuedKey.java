package dev.doorstep;

import static io.restassured.RestAssured.given;

import dev.doorstep.board.AtTheDesk.Colleague;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A key that the administrator made, and the program that has it. */
public record IssuedKey(String id, String secret) {
  public static IssuedKey with(String... scopes) {
    return on(Map.of("scopes", List.of(scopes)));
  }

  public static IssuedKey in(String community, String... scopes) {
    return on(Map.of("scopes", List.of(scopes), "communities", List.of(community)));
  }

  /** A sound key for reading events, but for these differences. */
  public static IssuedKey on(Map<String, ?> differences) {
    var made = make(differences).statusCode(201).extract().jsonPath();
    return new IssuedKey(made.getString("id"), made.getString("key"));
  }

  public static ValidatableResponse make(Map<String, ?> differences) {
    return Colleague.admin().json().body(terms(differences)).post("/api/keys").then();
  }

  public ValidatableResponse change(Map<String, ?> differences) {
    return Colleague.admin().json().body(terms(differences)).put("/api/keys/{id}", id).then();
  }

  public ValidatableResponse renew(int overlapHours) {
    return Colleague.admin()
        .json()
        .body(Map.of("overlapHours", overlapHours))
        .post("/api/keys/{id}/renew", id)
        .then();
  }

  public ValidatableResponse revoke() {
    return Colleague.admin().json().delete("/api/keys/{id}", id).then();
  }

  /** A call of the program. */
  public RequestSpecification call() {
    return given().contentType(ContentType.JSON).header("Authorization", "Bearer " + secret);
  }

  private static Map<String, Object> terms(Map<String, ?> differences) {
    Map<String, Object> terms = new HashMap<>();
    terms.put("name", "区平台 District platform");
    terms.put("scopes", List.of("events:read"));
    terms.putAll(differences);
    return terms;
  }
}
