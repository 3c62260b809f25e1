package dev.doorstep.board;

import static io.restassured.RestAssured.given;

import dev.doorstep.TestDatabase;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Visitors and staff over HTTP, in the words of the tests. */
public final class AtTheDesk {
  static final String PASSWORD = "a long enough password";

  private AtTheDesk() {}

  /** Someone who asks in a chat. */
  public record Visitor(String conversation, String token) {
    public static Visitor in(String community, String lang) {
      var started =
          json()
              .body(Map.of("community", community, "lang", lang))
              .post("/api/conversations")
              .then()
              .statusCode(201)
              .extract()
              .jsonPath();
      return new Visitor(started.getString("id"), started.getString("token"));
    }

    public ValidatableResponse says(String text) {
      return sends(UUID.randomUUID(), text, null);
    }

    public ValidatableResponse presses(String choice) {
      return sends(UUID.randomUUID(), choice, choice);
    }

    public ValidatableResponse sends(UUID id, String text, String choice) {
      Map<String, Object> body =
          choice == null
              ? Map.of("id", id, "text", text)
              : Map.of("id", id, "text", text, "choice", choice);
      return json()
          .header("Authorization", "Bearer " + token)
          .body(body)
          .post("/api/conversations/{id}/messages", conversation)
          .then();
    }

    public ValidatableResponse reads() {
      return given()
          .header("Authorization", "Bearer " + token)
          .get("/api/conversations/{id}/messages", conversation)
          .then()
          .statusCode(200);
    }

    public List<String> texts() {
      return reads().extract().jsonPath().getList("items.text");
    }

    /** Says what a safety request needs: the shortest way to an open request. */
    public String opensARequest() {
      says("3楼消防通道被堵了");
      for (int turn = 0; turn < 8 && numbers().isEmpty(); turn++) {
        List<String> choices = reads().extract().jsonPath().getList("items[-1].options.id");
        if (choices.contains("confirm")) presses("confirm");
        else says("3号楼3层东侧，消防通道堆了杂物");
      }
      return numbers().get(0);
    }

    public ValidatableResponse rates(String number, int stars, String reason) {
      return json()
          .header("Authorization", "Bearer " + token)
          .body(Map.of("stars", stars, "reason", reason))
          .put("/api/conversations/{id}/requests/{number}/rating", conversation, number)
          .then();
    }

    public ValidatableResponse reopens(String number, String note) {
      return json()
          .header("Authorization", "Bearer " + token)
          .body(Map.of("note", note))
          .post("/api/conversations/{id}/requests/{number}/reopen", conversation, number)
          .then();
    }

    public List<String> numbers() {
      return reads().extract().jsonPath().getList("requests.number");
    }
  }

  /** Someone who works at the board. */
  public record Colleague(String username, String session) {
    private static Colleague admin;

    /** Signs in once: checking a password takes its time, on purpose. */
    public static synchronized Colleague admin() {
      if (admin == null) admin = signIn("admin", TestDatabase.ADMIN_PASSWORD);
      return admin;
    }

    public static Colleague in(String... communities) {
      return withRole("staff", communities);
    }

    public static Colleague lead(String... communities) {
      return withRole("lead", communities);
    }

    /** Someone who writes the assistant's scripts. */
    public static Colleague author(String... communities) {
      return withRole("author", communities);
    }

    private static Colleague withRole(String role, String... communities) {
      String username = "desk-" + UUID.randomUUID().toString().substring(0, 8);
      admin()
          .json()
          .body(
              Map.of(
                  "username",
                  username,
                  "name",
                  "同事 " + username,
                  "role",
                  role,
                  "communities",
                  List.of(communities),
                  "password",
                  PASSWORD))
          .post("/api/staff")
          .then()
          .statusCode(201);
      return signIn(username, PASSWORD);
    }

    private static Colleague signIn(String username, String password) {
      String session =
          AtTheDesk.json()
              .body(Map.of("username", username, "password", password))
              .post("/api/session")
              .then()
              .statusCode(200)
              .extract()
              .cookie("doorstep_session");
      return new Colleague(username, session);
    }

    public RequestSpecification json() {
      return AtTheDesk.json().cookie("doorstep_session", session);
    }

    public ValidatableResponse orders(String number, String command) {
      return orders(number, command, Map.of());
    }

    public ValidatableResponse orders(String number, String command, Map<String, ?> body) {
      return json().body(body).post("/api/requests/{number}/{command}", number, command).then();
    }

    public ValidatableResponse replies(String number, String text) {
      return orders(number, "reply", Map.of("id", UUID.randomUUID(), "text", text));
    }

    public ValidatableResponse reads(String number) {
      return json().get("/api/requests/{number}", number).then();
    }
  }

  static RequestSpecification json() {
    return given().contentType(ContentType.JSON);
  }
}
