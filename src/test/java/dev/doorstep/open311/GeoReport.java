package dev.doorstep.open311;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.IssuedKey;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A client of GeoReport v2 as the convention describes it. */
final class GeoReport {
  static final String HERE = "xintiandi";
  static final String ELSEWHERE = "hangyang";

  private GeoReport() {}

  static Response gets(String path, Object... parameters) {
    return given().urlEncodingEnabled(true).get("/open311/v2/" + path, parameters);
  }

  static Response gets(IssuedKey key, String path, Object... parameters) {
    return given()
        .header("Authorization", "Bearer " + key.secret())
        .get("/open311/v2/" + path, parameters);
  }

  /** A sound form for the service of buildings, but for these differences. */
  static Map<String, Object> form(IssuedKey key, Map<String, ?> differences) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("api_key", key.secret());
    form.put("jurisdiction_id", HERE);
    form.put("service_code", "building");
    form.put("address_string", "1号楼3层东侧");
    form.put("first_name", "晓");
    form.put("last_name", "陈");
    form.put("phone", "13800001111");
    form.put("description", "电梯异响，早上八点起一直在响");
    form.put("attribute[place]", "1号楼3层");
    form.put("attribute[kind]", "lift");
    differences.forEach(
        (name, value) -> {
          if (value.equals("")) form.remove(name);
          else form.put(name, value);
        });
    return form;
  }

  static Response posts(String path, Map<String, ?> form) {
    return posting(form).post("/open311/v2/" + path);
  }

  static RequestSpecification posting(Map<String, ?> form) {
    return given().contentType("application/x-www-form-urlencoded; charset=utf-8").formParams(form);
  }

  static String opened(IssuedKey key, Map<String, ?> differences) {
    return posts("requests.json", form(key, differences))
        .then()
        .statusCode(201)
        .extract()
        .path("[0].service_request_id");
  }

  /** The root of an XML answer, read by a parser that trusts nobody. */
  static Element xml(Response response) {
    assertThat(response.contentType()).isEqualToIgnoringCase("text/xml; charset=utf-8");
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var document =
          factory.newDocumentBuilder().parse(new ByteArrayInputStream(response.asByteArray()));
      assertThat(document.getXmlEncoding()).isEqualTo("UTF-8");
      return document.getDocumentElement();
    } catch (Exception notWellFormed) {
      throw new AssertionError(response.asString(), notWellFormed);
    }
  }

  static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node each = parent.getFirstChild(); each != null; each = each.getNextSibling())
      if (each instanceof Element element) children.add(element);
    return children;
  }

  static List<String> names(Element parent) {
    return children(parent).stream().map(Element::getTagName).toList();
  }

  static Element child(Element parent, String name) {
    return children(parent).stream()
        .filter(each -> each.getTagName().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no <" + name + ">"));
  }

  static String text(Element parent, String name) {
    return child(parent, name).getTextContent();
  }
}
