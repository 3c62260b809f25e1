package dev.doorstep.open311;

import static dev.doorstep.open311.GeoReport.ELSEWHERE;
import static dev.doorstep.open311.GeoReport.HERE;
import static dev.doorstep.open311.GeoReport.child;
import static dev.doorstep.open311.GeoReport.children;
import static dev.doorstep.open311.GeoReport.gets;
import static dev.doorstep.open311.GeoReport.names;
import static dev.doorstep.open311.GeoReport.opened;
import static dev.doorstep.open311.GeoReport.text;
import static dev.doorstep.open311.GeoReport.xml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.doorstep.IssuedKey;
import dev.doorstep.TestDatabase;
import dev.doorstep.board.AtTheDesk.Colleague;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Requests are read back by GeoReport v2, also those that came another way. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FollowingTest {
  private static final List<String> ELEMENTS =
      List.of(
          "service_request_id",
          "status",
          "status_notes",
          "service_name",
          "service_code",
          "description",
          "agency_responsible",
          "service_notice",
          "requested_datetime",
          "updated_datetime",
          "expected_datetime",
          "address",
          "address_id",
          "zipcode",
          "lat",
          "long",
          "media_url");

  @Test
  void a_request_has_the_elements_of_the_convention_in_both_formats() {
    IssuedKey key = reader();
    String number =
        opened(
            writer(),
            Map.of(
                "lat", "30.2741",
                "long", "120.1551",
                "media_url", "https://img.example.org/1.jpg?a=1&b=2"));

    gets(key, "requests/{n}.json?lang=en", number)
        .then()
        .statusCode(200)
        .body("$", hasSize(1))
        .body("[0].keySet()", containsInAnyOrder(ELEMENTS.toArray()))
        .body("[0].service_request_id", equalTo(number))
        .body("[0].status", equalTo("open"))
        .body("[0].status_notes", equalTo("received, waiting for a colleague"))
        .body("[0].service_code", equalTo("building"))
        .body("[0].service_name", equalTo("Building & property"))
        .body("[0].description", containsString("电梯异响"))
        .body("[0].requested_datetime", matchesPattern("\\d{4}-\\d\\d-\\d\\dT[\\d:]{8}\\+08:00"))
        .body("[0].address", equalTo("1号楼3层东侧"))
        .body("[0].lat", equalTo(30.2741f))
        .body("[0].long", equalTo(120.1551f))
        .body("[0].zipcode", nullValue());

    Element root = xml(gets(key, "requests/{n}.xml", number));
    assertThat(root.getTagName()).isEqualTo("service_requests");
    Element request = child(root, "request");
    assertThat(names(request)).containsExactlyElementsOf(ELEMENTS);
    assertThat(text(request, "service_request_id")).isEqualTo(number);
    assertThat(text(request, "status")).isEqualTo("open");
    assertThat(text(request, "service_name")).isEqualTo("楼宇物业");
    assertThat(text(request, "agency_responsible")).isNotBlank();
    assertThat(text(request, "lat")).isEqualTo("30.2741");
    assertThat(text(request, "long")).isEqualTo("120.1551");
    assertThat(text(request, "media_url")).isEqualTo("https://img.example.org/1.jpg?a=1&b=2");
    OffsetDateTime requested = OffsetDateTime.parse(text(request, "requested_datetime"));
    assertThat(requested.toInstant()).isBetween(ago(5), Instant.now().plusSeconds(1));
    assertThat(OffsetDateTime.parse(text(request, "expected_datetime"))).isAfter(requested);
  }

  @Test
  void a_request_that_is_done_is_closed_with_the_note_that_was_told() {
    String number = opened(writer(), Map.of());
    Colleague colleague = Colleague.in(HERE);
    colleague.orders(number, "claim").statusCode(200);
    colleague.orders(number, "note", Map.of("text", "客户着急，内部注意")).statusCode(200);
    colleague.orders(number, "resolve", Map.of("note", "电梯已修好")).statusCode(200);

    gets(reader(), "requests/{n}.json", number)
        .then()
        .body("[0].status", equalTo("closed"))
        .body("[0].status_notes", equalTo("电梯已修好"))
        .body("[0].service_notice", nullValue());
    gets(IssuedKey.in(HERE, "requests:read"), "requests/{n}.json?lang=en", number)
        .then()
        .body("[0].status", equalTo("closed"))
        .body("[0].status_notes", equalTo("done"));
  }

  @Test
  void what_people_wrote_takes_the_scope_for_personal_data() {
    String number =
        opened(
            writer(),
            Map.of(
                "lat", "30.1",
                "long", "120.1",
                "email", "chen@example.org",
                "media_url", "https://img.example.org/1.jpg"));

    var seen = gets(IssuedKey.in(HERE, "requests:read"), "requests/{n}.json", number);
    seen.then()
        .statusCode(200)
        .body("[0].service_code", equalTo("building"))
        .body("[0].description", nullValue())
        .body("[0].address", nullValue())
        .body("[0].lat", nullValue())
        .body("[0].long", nullValue())
        .body("[0].media_url", nullValue());
    assertThat(seen.asString()).doesNotContain("13800001111", "陈晓", "chen@", "电梯异响");
    assertThat(gets(reader(), "requests/{n}.json", number).asString())
        .doesNotContain("13800001111", "chen@");
  }

  @Test
  void a_key_sees_its_own_communities_and_no_others() {
    IssuedKey writer = IssuedKey.with("requests:write");
    String here = opened(writer, Map.of());
    String elsewhere = opened(writer, Map.of("jurisdiction_id", ELSEWHERE));
    IssuedKey key = IssuedKey.in(HERE, "requests:read");

    gets(key, "requests.json")
        .then()
        .statusCode(200)
        .body("service_request_id", hasItem(here))
        .body("service_request_id", not(hasItem(elsewhere)));
    gets(key, "requests.json?service_request_id={a},{b}", here, elsewhere)
        .then()
        .body("service_request_id", equalTo(List.of(here)));
    gets(key, "requests/{n}.json", elsewhere).then().statusCode(404).body("[0].code", equalTo(404));
    gets(key, "tokens/{n}.json", elsewhere).then().statusCode(404);
    gets(key, "requests.json?jurisdiction_id=" + ELSEWHERE)
        .then()
        .statusCode(403)
        .body("[0].code", equalTo(403))
        .body("[0].description", containsString(ELSEWHERE));
    gets(IssuedKey.with("requests:read"), "requests.json?jurisdiction_id=" + ELSEWHERE)
        .then()
        .statusCode(200)
        .body("service_request_id", hasItem(elsewhere))
        .body("service_request_id", not(hasItem(here)));
  }

  @Test
  void requests_are_found_by_time_service_and_status() {
    IssuedKey key = reader();
    String open = opened(writer(), Map.of());
    String closed =
        opened(
            writer(),
            Map.of("service_code", "general", "attribute[place]", "", "attribute[kind]", ""));
    Colleague colleague = Colleague.in(HERE);
    colleague.orders(closed, "reject", Map.of("note", "重复了")).statusCode(200);

    gets(key, "requests.json?status=open")
        .then()
        .body("service_request_id", hasItem(open))
        .body("status", everyItem(equalTo("open")));
    gets(key, "requests.json?status=closed&service_code=general,permits")
        .then()
        .body("service_request_id", hasItem(closed))
        .body("service_code", everyItem(equalTo("general")))
        .body("status", everyItem(equalTo("closed")));
    gets(
            key,
            "requests.json?start_date={s}&end_date={e}",
            w3c(ago(60)),
            w3c(Instant.now().plusSeconds(60)))
        .then()
        .body("service_request_id", hasItem(open));
    gets(key, "requests.json?end_date={e}", w3c(ago(3600)))
        .then()
        .statusCode(200)
        .body("service_request_id", not(hasItem(open)));
    gets(
            key,
            "requests.json?start_date=2020-01-01T00:00:00+08:00&end_date=2020-01-02T00:00:00+08:00")
        .then()
        .statusCode(200)
        .body("$", empty());
    assertThat(children(xml(gets(key, "requests.xml?status=open&service_code=building"))))
        .isNotEmpty()
        .allMatch(request -> text(request, "service_code").equals("building"));
  }

  @Test
  void a_question_that_cannot_be_answered_says_how_to_ask() {
    IssuedKey key = reader();
    refused(key, "requests.json?status=done", 400, "open and closed");
    refused(key, "requests.json?service_code=gardening", 404, "service_code");
    refused(key, "requests.json?start_date=yesterday", 400, "start_date");
    refused(key, "requests.json?service_request_id=17", 400, "XTD-");
    refused(
        key,
        "requests.json?start_date=2026-01-01T00:00:00Z&end_date=2026-06-01T00:00:00Z",
        400,
        "90 days");
    refused(
        key,
        "requests.json?start_date=2026-02-01T00:00:00Z&end_date=2026-01-01T00:00:00Z",
        400,
        "before");
    refused(key, "requests/XTD-20200101-0001.json", 404, "XTD-20200101-0001");
    refused(key, "requests/1.json", 404, "XTD-");
    gets("requests.json").then().statusCode(403).body("[0].description", containsString("api_key"));
    refused(IssuedKey.in(HERE, "requests:write"), "requests.json", 403, "requests:read");
  }

  @Test
  void the_token_of_a_request_is_its_number() {
    String number = opened(writer(), Map.of());
    IssuedKey key = reader();
    gets("tokens/{n}.json?api_key={k}", number, key.secret())
        .then()
        .statusCode(200)
        .body("[0].service_request_id", equalTo(number))
        .body("[0].token", equalTo(number));
    Element request = child(xml(gets(key, "tokens/{n}.xml", number)), "request");
    assertThat(names(request)).containsExactly("service_request_id", "token");
  }

  private static IssuedKey writer() {
    return IssuedKey.in(HERE, "requests:write");
  }

  private static IssuedKey reader() {
    return IssuedKey.in(HERE, "requests:read", "events:personal");
  }

  private static void refused(IssuedKey key, String path, int status, String words) {
    gets(key, path)
        .then()
        .statusCode(status)
        .body("[0].code", equalTo(status))
        .body("[0].description", containsString(words));
  }

  private static Instant ago(long seconds) {
    return Instant.now().minusSeconds(seconds).truncatedTo(ChronoUnit.SECONDS);
  }

  private static String w3c(Instant instant) {
    return OffsetDateTime.ofInstant(instant.truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC)
        .toString();
  }
}
