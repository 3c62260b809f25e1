package dev.doorstep.open311;

import static dev.doorstep.open311.GeoReport.child;
import static dev.doorstep.open311.GeoReport.children;
import static dev.doorstep.open311.GeoReport.gets;
import static dev.doorstep.open311.GeoReport.names;
import static dev.doorstep.open311.GeoReport.text;
import static dev.doorstep.open311.GeoReport.xml;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import dev.doorstep.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What there is to ask for, and how: nobody needs a key for that. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ServicesTest {
  @Test
  void discovery_tells_where_the_interface_is() {
    gets("discovery.json")
        .then()
        .statusCode(200)
        .contentType("application/json; charset=utf-8")
        .body("key_service", containsString("/board?view=keys"))
        .body("endpoints[0].specification", equalTo("http://wiki.open311.org/GeoReport_v2"))
        .body("endpoints[0].url", endsWith("/open311/v2"))
        .body("endpoints[0].type", equalTo("test"))
        .body("endpoints[0].formats", hasItems("text/xml", "application/json"));

    Element discovery = xml(gets("discovery.xml"));
    assertThat(discovery.getTagName()).isEqualTo("discovery");
    assertThat(names(discovery))
        .containsExactly("changeset", "contact", "key_service", "endpoints");
    Element endpoint = child(child(discovery, "endpoints"), "endpoint");
    assertThat(names(endpoint))
        .containsExactly("specification", "url", "changeset", "type", "formats");
    assertThat(names(child(endpoint, "formats"))).containsExactly("format", "format");
  }

  @Test
  void the_services_are_the_service_lines() {
    gets("services.json")
        .then()
        .statusCode(200)
        .body("$", hasSize(14))
        .body("service_code", hasItems("licensing", "permits", "safety", "general"))
        .body("type", everyItem(equalTo("realtime")))
        .body("metadata", everyItem(equalTo(true)))
        .body("find { it.service_code == 'permits' }.service_name", equalTo("审批许可"))
        .body("find { it.service_code == 'permits' }.keywords", containsString("外摆申请"))
        .body("find { it.service_code == 'safety' }.group", equalTo("紧急事项"));

    Element services = xml(gets("services.xml"));
    assertThat(services.getTagName()).isEqualTo("services");
    assertThat(children(services)).hasSize(14);
    Element first = children(services).get(0);
    assertThat(first.getTagName()).isEqualTo("service");
    assertThat(names(first))
        .containsExactlyInAnyOrder(
            "service_code", "service_name", "description", "metadata", "type", "keywords", "group");
    assertThat(text(first, "service_code")).isEqualTo("licensing");
    assertThat(text(first, "metadata")).isEqualTo("true");
  }

  @Test
  void they_are_named_in_the_readers_language() {
    given()
        .header("Accept-Language", "en-GB,en;q=0.9")
        .get("/open311/v2/services.json")
        .then()
        .body("service_name", hasItem("Permits & filings"));
    given()
        .header("Accept-Language", "en")
        .get("/open311/v2/services.json?lang=zh")
        .then()
        .body("service_name", hasItem("审批许可"));
    assertThat(
            children(xml(gets("services.xml?lang=en"))).stream()
                .map(service -> text(service, "service_name")))
        .contains("Permits & filings");
  }

  @Test
  void a_service_asks_for_what_the_form_asks_for() {
    gets("services/building.json?lang=en")
        .then()
        .statusCode(200)
        .body("service_code", equalTo("building"))
        .body("attributes.code", hasItems("place", "about", "kind"))
        .body("attributes.find { it.code == 'place' }.datatype", equalTo("string"))
        .body("attributes.find { it.code == 'place' }.required", equalTo(true))
        .body("attributes.find { it.code == 'about' }.datatype", equalTo("text"))
        .body("attributes.find { it.code == 'kind' }.datatype", equalTo("singlevaluelist"))
        .body("attributes.find { it.code == 'kind' }.values.key", hasItem("lift"))
        .body("attributes.find { it.code == 'form' }.variable", equalTo(false))
        .body("attributes.find { it.code == 'form' }.values.key", hasItems("repair", "moving"))
        .body("attributes[0].order", equalTo(1));
    gets("services/permits.json?form=stall")
        .then()
        .body("attributes.find { it.code == 'date' }.datatype", equalTo("datetime"))
        .body("attributes.find { it.code == 'headcount' }.datatype", equalTo("number"))
        .body("attributes.find { it.code == 'safety-plan' }.required", equalTo(false));

    Element definition = xml(gets("services/building.xml"));
    assertThat(definition.getTagName()).isEqualTo("service_definition");
    assertThat(names(definition)).containsExactly("service_code", "attributes");
    Element kind =
        children(child(definition, "attributes")).stream()
            .filter(attribute -> text(attribute, "code").equals("kind"))
            .findFirst()
            .orElseThrow();
    assertThat(names(kind))
        .containsExactlyInAnyOrder(
            "variable",
            "code",
            "datatype",
            "required",
            "datatype_description",
            "order",
            "description",
            "values");
    assertThat(names(children(child(kind, "values")).get(0))).containsExactly("key", "name");
  }

  @Test
  void what_is_not_there_is_told_in_the_format_that_was_asked_for() {
    gets("services/nothing.json")
        .then()
        .statusCode(404)
        .contentType("application/json; charset=utf-8")
        .body("$", hasSize(1))
        .body("[0].code", equalTo(404))
        .body("[0].description", containsString("/open311/v2/services"));
    gets("services/permits.json?form=nothing")
        .then()
        .statusCode(404)
        .body("[0].description", containsString("stall"));
    gets("services.json?jurisdiction_id=nowhere")
        .then()
        .statusCode(404)
        .body("[0].description", containsString("jurisdiction_id"));

    var refused = gets("services/nothing.xml");
    assertThat(refused.statusCode()).isEqualTo(404);
    Element errors = xml(refused);
    assertThat(errors.getTagName()).isEqualTo("errors");
    assertThat(names(errors)).containsExactly("error");
    assertThat(names(child(errors, "error"))).containsExactly("code", "description");
    assertThat(text(child(errors, "error"), "code")).isEqualTo("404");

    assertThat(gets("services.yml").statusCode()).isEqualTo(400);
    var nothing = gets("nothing/at/all.json");
    assertThat(nothing.statusCode()).isEqualTo(404);
    nothing.then().body("[0].code", equalTo(404));
  }

  @Test
  void without_an_ending_the_reader_says_what_it_accepts() {
    assertThat(xml(gets("services")).getTagName()).isEqualTo("services");
    given()
        .header("Accept", "application/json")
        .get("/open311/v2/services")
        .then()
        .statusCode(200)
        .body("$", hasSize(14));
  }
}
