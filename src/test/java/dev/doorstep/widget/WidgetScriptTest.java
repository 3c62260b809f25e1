package dev.doorstep.widget;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.doorstep.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WidgetScriptTest {
  private static final Pattern BUNDLE_FILE = Pattern.compile("static/bundle/[\\w-]+\\.js(?=\")");
  private static final int LIMIT_BYTES = 60_000;

  @Test
  void a_page_of_another_origin_may_import_what_the_loader_names() {
    String bundle = "/" + bundleFilesIn(loader()).iterator().next();

    given()
        .header("Origin", "https://tower.example")
        .when()
        .get(bundle)
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", equalTo("*"))
        .header("Cache-Control", containsString("immutable"))
        .body(containsString("as mount"));
  }

  @Test
  void an_unchanged_loader_is_not_sent_again() {
    String tag = when().get("/widget.js").then().statusCode(200).extract().header("ETag");

    given().header("If-None-Match", tag).when().get("/widget.js").then().statusCode(304);
  }

  @Test
  void the_widget_with_all_it_loads_stays_small() throws IOException {
    int bytes = gzipped(loader());
    for (String file : loadedFiles()) bytes += gzipped(when().get("/" + file).asString());

    assertThat(bytes).isBetween(10_000, LIMIT_BYTES);
  }

  private static String loader() {
    return when()
        .get("/widget.js")
        .then()
        .statusCode(200)
        .header("Content-Type", containsString("text/javascript"))
        .extract()
        .asString();
  }

  /** The bundle the loader imports, what that imports, and so on. */
  private static Set<String> loadedFiles() {
    Set<String> loaded = new LinkedHashSet<>();
    var waiting = new ArrayDeque<>(bundleFilesIn(loader()));
    while (!waiting.isEmpty()) {
      String file = waiting.poll();
      if (loaded.add(file)) waiting.addAll(bundleFilesIn(when().get("/" + file).asString()));
    }
    return loaded;
  }

  private static Set<String> bundleFilesIn(String script) {
    Set<String> files = new LinkedHashSet<>();
    Matcher matcher = BUNDLE_FILE.matcher(script);
    while (matcher.find()) files.add(matcher.group());
    return files;
  }

  private static int gzipped(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.size();
  }
}
