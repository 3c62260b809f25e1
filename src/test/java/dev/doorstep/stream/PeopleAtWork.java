package dev.doorstep.stream;

import dev.doorstep.board.AtTheDesk.Colleague;
import dev.doorstep.board.AtTheDesk.Visitor;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import java.util.Map;
import java.util.TreeMap;

/** A visitor, a colleague and an author, who do all that makes an event. */
public final class PeopleAtWork {
  private static final String COMMUNITY = "xintiandi";
  private static final RestAssuredConfig PATIENT =
      RestAssuredConfig.config()
          .httpClient(HttpClientConfig.httpClientConfig().setParam("http.socket.timeout", 180_000));

  private PeopleAtWork() {}

  /** At least one of each type; words of theirs in it: 消防通道, 同事, 物业说明天来. */
  public static void bringAboutEveryEvent() {
    String number = Visitor.in(COMMUNITY, "zh").opensARequest();
    Visitor visitor = Visitor.in(COMMUNITY, "zh");
    work(visitor, visitor.opensARequest());
    withdraw(number);
    editScripts();
  }

  private static void work(Visitor visitor, String number) {
    Colleague colleague = Colleague.in(COMMUNITY);
    colleague.orders(number, "claim").statusCode(200);
    colleague.orders(number, "note", Map.of("text", "物业说明天来")).statusCode(200);
    colleague.orders(number, "correction", Map.of("line", "building")).statusCode(200);
    colleague.replies(number, "马上来看").statusCode(201);
    colleague.orders(number, "start").statusCode(200);
    colleague.orders(number, "wait").statusCode(200);
    visitor.says("消防通道还堵着").statusCode(201);
    colleague.orders(number, "resolve").statusCode(200);
    colleague.orders(number, "close").statusCode(200);
    colleague.orders(number, "reopen").statusCode(200);
    colleague.orders(number, "release").statusCode(200);
    Map<String, String> transfer = Map.of("line", "building", "note", "归物业管");
    colleague.orders(number, "transfer", transfer).statusCode(200);
    colleague.orders(number, "reject", Map.of("note", "已经清理")).statusCode(200);
  }

  /** As the desk: visitors do it in the chat, too. */
  private static void withdraw(String number) {
    Colleague.in(COMMUNITY).orders(number, "withdraw").statusCode(200);
  }

  private static void editScripts() {
    Colleague author = Colleague.admin();
    author.json().delete("/api/scripts/draft"); // there may be none
    Map<String, String> files = author.json().get("/api/scripts/draft").path("files");
    Map<String, String> changed = new TreeMap<>(files);
    changed.keySet().removeIf(name -> name.startsWith("tests/")); // they take their time
    changed.computeIfPresent("common.yml", (name, text) -> text.replace("不客气！", "别客气！"));
    int revision =
        author
            .json()
            .header("If-Match", "\"0\"")
            .body(Map.of("files", changed))
            .put("/api/scripts/draft")
            .then()
            .statusCode(200)
            .extract()
            .path("revision");
    author
        .json()
        .config(PATIENT) // the assistant is trained first
        .body(Map.of("revision", revision))
        .post("/api/scripts/draft/publish")
        .then()
        .statusCode(200);
    author.json().body(Map.of("version", 1)).post("/api/scripts/rollback").then().statusCode(200);
  }
}
