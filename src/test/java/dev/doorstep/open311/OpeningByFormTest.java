package dev.doorstep.open311;

import static dev.doorstep.open311.GeoReport.ELSEWHERE;
import static dev.doorstep.open311.GeoReport.HERE;
import static dev.doorstep.open311.GeoReport.child;
import static dev.doorstep.open311.GeoReport.form;
import static dev.doorstep.open311.GeoReport.gets;
import static dev.doorstep.open311.GeoReport.names;
import static dev.doorstep.open311.GeoReport.opened;
import static dev.doorstep.open311.GeoReport.posting;
import static dev.doorstep.open311.GeoReport.posts;
import static dev.doorstep.open311.GeoReport.text;
import static dev.doorstep.open311.GeoReport.xml;
import static io.restassured.RestAssured.given;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dev.doorstep.IssuedKey;
import dev.doorstep.TestDatabase;
import dev.doorstep.board.AtTheDesk.Colleague;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** A program that knows GeoReport v2 and not the hub opens requests. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OpeningByFormTest {
  @Inject AgroalDataSource database;

  @Test
  void a_posted_form_becomes_a_request_like_every_other() {
    IssuedKey key = IssuedKey.in(HERE, "requests:write");
    Response answer =
        posts("requests.json", form(key, Map.of("lat", "30.2741", "long", "120.1551")));
    String number = answer.path("[0].service_request_id");
    answer
        .then()
        .statusCode(201)
        .contentType("application/json; charset=utf-8")
        .header("Location", containsString("/open311/v2/requests/" + number + ".json"))
        .body("$", hasSize(1))
        .body("[0].service_request_id", matchesPattern("[A-Z]+-\\d{8}-\\d{4,}"))
        .body("[0].service_notice", containsString("前答复"))
        .body("[0]", hasKey("account_id"))
        .body("[0].account_id", nullValue());

    Colleague colleague = Colleague.in(HERE);
    colleague
        .reads(number)
        .statusCode(200)
        .body("line", equalTo("building"))
        .body("community", equalTo(HERE))
        .body("contact.name", equalTo("陈晓"))
        .body("contact.phone", equalTo("13800001111"))
        .body("history[0].command", equalTo("open"))
        .body("history[0].by.kind", equalTo("api"))
        .body("history[0].by.id", equalTo(key.id()))
        .body("details.find { it.slot == 'place' }.value", equalTo("1号楼3层"))
        .body("details.find { it.slot == 'kind' }.value", equalTo("电梯"))
        .body("details.find { it.slot == 'about' }.value", containsString("电梯异响"))
        .body("details.find { it.slot == 'address_string' }.value", equalTo("1号楼3层东侧"))
        .body("details.find { it.slot == 'lat_long' }.value", equalTo("30.2741, 120.1551"));
    colleague
        .json()
        .get("/api/requests?state=new&community=" + HERE)
        .then()
        .body("items.number", hasItem(number));
    await()
        .untilAsserted(
            () ->
                IssuedKey.in(HERE, "events:read")
                    .call()
                    .get("/api/events?after=0&limit=1000&request=" + number)
                    .then()
                    .statusCode(200)
                    .body("type", hasItem("dev.doorstep.request.opened.v1"))
                    .body("[0].data.move.by.kind", equalTo("api")));
  }

  @Test
  void the_answer_comes_as_xml_too() {
    IssuedKey key = IssuedKey.in(HERE, "requests:write");
    Response answer = posts("requests.xml", form(key, Map.of("lang", "en")));
    assertThat(answer.statusCode()).isEqualTo(201);
    Element root = xml(answer);
    assertThat(root.getTagName()).isEqualTo("service_requests");
    assertThat(names(root)).containsExactly("request");
    Element request = child(root, "request");
    assertThat(names(request))
        .containsExactly("service_request_id", "service_notice", "account_id");
    assertThat(text(request, "service_notice")).startsWith("A colleague answers by ");
    assertThat(text(request, "account_id")).isEmpty();
  }

  @Test
  void the_key_may_come_in_the_header_as_everywhere() {
    IssuedKey key = IssuedKey.in(HERE, "requests:write");
    posting(form(key, Map.of("api_key", "")))
        .header("Authorization", "Bearer " + key.secret())
        .post("/open311/v2/requests.json")
        .then()
        .statusCode(201);
  }

  @Test
  void a_key_of_one_community_needs_no_jurisdiction_and_one_of_several_does() {
    opened(IssuedKey.in(HERE, "requests:write"), Map.of("jurisdiction_id", ""));
    posts("requests.json", form(IssuedKey.with("requests:write"), Map.of("jurisdiction_id", "")))
        .then()
        .statusCode(400)
        .body("[0].description", containsString("jurisdiction_id"));
  }

  @Test
  void an_address_id_is_a_building_and_says_the_community() throws SQLException {
    String building = building(HERE);
    String number =
        opened(
            IssuedKey.with("requests:write"),
            Map.of("jurisdiction_id", "", "address_string", "", "address_id", building));
    Colleague.in(HERE).reads(number).body("building.code", equalTo(building));

    posts(
            "requests.json",
            form(
                IssuedKey.with("requests:write"),
                Map.of("address_string", "", "address_id", building(ELSEWHERE))))
        .then()
        .statusCode(400)
        .body("[0].description", containsString("address_id"));
  }

  @Test
  void the_company_that_is_named_is_found_in_the_directory() throws SQLException {
    String code =
        value(
            "select e.credit_code from enterprise e join building b on b.code = e.building"
                + " where b.community = ? limit 1",
            HERE);
    String number =
        opened(
            IssuedKey.in(HERE, "requests:write"),
            Map.of(
                "form",
                "moving",
                "attribute[kind]",
                "",
                "attribute[company]",
                code,
                "attribute[date]",
                LocalDate.now().plusDays(20) + "T09:00:00+08:00"));
    Colleague.in(HERE)
        .reads(number)
        .body("enterprise.code", equalTo(code))
        .body(
            "details.find { it.slot == 'date' }.value",
            equalTo(LocalDate.now().plusDays(20).toString()))
        .body("details.find { it.slot == 'phone' }.value", equalTo("13800001111"));
  }

  @Test
  void sent_again_it_opens_nothing_new() {
    IssuedKey key = IssuedKey.in(HERE, "requests:write");
    String mark = UUID.randomUUID().toString();
    List<Response> answers =
        Stream.generate(() -> supplyAsync(() -> sends(key, mark, "空调不制冷")))
            .limit(4)
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(answers).extracting(Response::statusCode).containsOnly(200, 201);
    assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
    assertThat(
            answers.stream()
                .map(answer -> answer.<String>path("[0].service_request_id"))
                .distinct())
        .hasSize(1);
    sends(key, mark, "别的事情，网络断了")
        .then()
        .statusCode(400)
        .body("[0].description", containsString("Idempotency-Key"));
  }

  @Test
  void all_that_is_wrong_is_told_at_once() {
    IssuedKey key = IssuedKey.in(HERE, "requests:write");
    posts(
            "requests.json",
            form(
                key,
                Map.of(
                    "lang", "en",
                    "address_string", "",
                    "lat", "91",
                    "email", "nobody",
                    "media_url", "javascript:alert(1)",
                    "attribute[place]", "",
                    "attribute[kind]", "no such kind",
                    "attribute[colour]", "red")))
        .then()
        .statusCode(400)
        .body("$", hasSize(6))
        .body("code", org.hamcrest.Matchers.everyItem(equalTo(400)))
        .body("description", hasItem(containsString("lat and long")))
        .body("description", hasItem(containsString("email")))
        .body("description", hasItem(containsString("media_url")))
        .body("description", hasItem(containsString("attribute[place] is missing")))
        .body("description", hasItem(containsString("attribute[kind]: Please pick one")))
        .body("description", hasItem(containsString("no attribute[colour]")));

    Response chinese = posts("requests.xml", form(key, Map.of("attribute[place]", "")));
    assertThat(chinese.statusCode()).isEqualTo(400);
    Element errors = xml(chinese);
    assertThat(errors.getTagName()).isEqualTo("errors");
    assertThat(text(child(errors, "error"), "code")).isEqualTo("400");
    assertThat(text(child(errors, "error"), "description")).contains("缺少 attribute[place]");
  }

  @Test
  void what_is_missing_or_unknown_is_named() {
    IssuedKey key = IssuedKey.in(HERE, "requests:write");
    refusal(key, Map.of("service_code", ""), 400, "service_code");
    refusal(key, Map.of("service_code", "gardening"), 404, "service_code gardening");
    refusal(key, Map.of("jurisdiction_id", "nowhere"), 404, "jurisdiction_id nowhere");
    refusal(key, Map.of("jurisdiction_id", ELSEWHERE), 403, ELSEWHERE);
    refusal(key, Map.of("address_string", ""), 400, "address_string");
    refusal(key, Map.of("form", "nothing"), 404, "repair");
    refusal(key, Map.of("description", "长".repeat(4001)), 400, "4000");
    refusal(key, Map.of("attribute[place]", "x".repeat(201)), 400, "attribute[place]");
  }

  @Test
  void only_a_key_that_may_opens_requests() {
    refusal(key("dk_nothing"), Map.of(), 403, "API key");
    refusal(IssuedKey.in(HERE, "requests:read"), Map.of(), 403, "requests:write");
    IssuedKey key = IssuedKey.in(HERE, "requests:write");
    posts("requests.json", form(key, Map.of("api_key", "")))
        .then()
        .statusCode(403)
        .body("[0].code", equalTo(403))
        .body("[0].description", containsString("api_key"));
    Colleague.admin()
        .json()
        .contentType("application/x-www-form-urlencoded; charset=utf-8")
        .formParams(form(key, Map.of("api_key", "")))
        .post("/open311/v2/requests.json")
        .then()
        .statusCode(403);
    key.revoke();
    await().untilAsserted(() -> refusal(key, Map.of(), 403, "revoked"));

    Response header =
        given()
            .header("Authorization", "Bearer dk_nothing")
            .contentType("application/x-www-form-urlencoded; charset=utf-8")
            .post("/open311/v2/requests.xml");
    assertThat(header.statusCode()).isEqualTo(403);
    assertThat(text(child(xml(header), "error"), "code")).isEqualTo("403");
  }

  @Test
  void a_key_may_call_so_often_and_no_more() {
    IssuedKey key = IssuedKey.on(Map.of("scopes", List.of("requests:write"), "perMinute", 1));
    posts("requests.json", form(key, Map.of())).then().statusCode(201);
    posts("requests.json", form(key, Map.of()))
        .then()
        .statusCode(429)
        .header("Retry-After", matchesPattern("\\d+"))
        .body("[0].code", equalTo(429));
  }

  @Test
  void hostile_forms_are_refused_or_made_harmless() {
    IssuedKey key = IssuedKey.in(HERE, "requests:write", "requests:read", "events:personal");
    String number =
        opened(
            key,
            Map.of(
                "description",
                "a\u0001b\u0000c <script>alert('&')</script> ]]> \uFFFE 😀",
                "address_string",
                "门口\u000B</address>"));
    Element request = child(xml(gets(key, "requests/{n}.xml", number)), "request");
    assertThat(text(request, "description")).contains("abc <script>alert('&')</script> ]]>  😀");
    assertThat(text(request, "address")).isEqualTo("门口</address>");

    sendsRaw("api_key=" + key.secret() + "&description=%ff%fe")
        .then()
        .statusCode(400)
        .body("[0].description", containsString("UTF-8"));
    key.call()
        .contentType("application/x-www-form-urlencoded; charset=utf-8")
        .post("/open311/v2/requests.json")
        .then()
        .statusCode(400)
        .body("[0].description", containsString("service_code"));
    sendsRaw("description=%zz").then().statusCode(400).body("[0].code", equalTo(400));
    sendsRaw("a=1&".repeat(300))
        .then()
        .statusCode(400)
        .body("[0].description", containsString("200"));
    sendsRaw("description=" + "x".repeat(200_000))
        .then()
        .statusCode(413)
        .body("[0].code", equalTo(413));
    key.call()
        .body("{}")
        .post("/open311/v2/requests.json")
        .then()
        .statusCode(400)
        .body("[0].description", containsString("form"));
  }

  private static void refusal(IssuedKey key, Map<String, ?> differences, int status, String words) {
    posts("requests.json", form(key, differences))
        .then()
        .statusCode(status)
        .body("[0].code", equalTo(status))
        .body("[0].description", containsString(words));
  }

  private static IssuedKey key(String secret) {
    return new IssuedKey("", secret);
  }

  private static Response sends(IssuedKey key, String mark, String description) {
    return posting(form(key, Map.of("description", description)))
        .header("Idempotency-Key", mark)
        .post("/open311/v2/requests.json");
  }

  private static Response sendsRaw(String body) {
    return given()
        .contentType("application/x-www-form-urlencoded; charset=utf-8")
        .body(body)
        .post("/open311/v2/requests.json");
  }

  private String building(String community) throws SQLException {
    return value("select code from building where community = ? order by code limit 1", community);
  }

  private String value(String sql, String parameter) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setString(1, parameter);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }
}
