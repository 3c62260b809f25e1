package dev.doorstep.board;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.nullValue;

import dev.doorstep.TestDatabase;
import dev.doorstep.attachment.SampleFiles;
import dev.doorstep.board.AtTheDesk.Colleague;
import dev.doorstep.board.AtTheDesk.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file on its way from the visitor to the request. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SendingFilesTest {
  private static final String HTML = "<script>alert(document.domain)</script>";

  private Visitor visitor;

  @BeforeEach
  void someone_asks() {
    visitor = Visitor.in("xintiandi", "zh");
  }

  @Test
  void a_file_sent_in_a_form_comes_with_the_request_and_staff_download_the_same_bytes() {
    byte[] plan = Arrays.copyOf(SampleFiles.pdf(), 3_000_000);
    String id = uploaded("外摆 方案.pdf", "application/pdf", plan);

    visitor.says("我们想12月20日在东广场摆摊，大概30人，下午2点到晚上8点");
    sends("", id).statusCode(201);
    visitor.reads().body("items.files.flatten().name", equalTo(List.of("外摆 方案.pdf")));
    visitor.presses("skip");
    visitor.says("13800001111");
    visitor.presses("confirm");

    String number = visitor.numbers().get(0);
    Colleague colleague = Colleague.in("xintiandi");
    String file = "details.find { it.slot == 'files' }.files[0].";
    colleague
        .reads(number)
        .body(file + "id", equalTo(id))
        .body(file + "name", equalTo("外摆 方案.pdf"))
        .body(file + "size", equalTo(3_000_000));
    byte[] read =
        colleague
            .json()
            .get("/api/conversations/{c}/files/{id}", visitor.conversation(), id)
            .then()
            .statusCode(200)
            .header("Content-Type", "application/pdf")
            .header(
                "Content-Disposition",
                "attachment; filename*=UTF-8''%E5%A4%96%E6%91%86%20%E6%96%B9%E6%A1%88.pdf")
            .header("X-Content-Type-Options", "nosniff")
            .header("Content-Security-Policy", "sandbox; default-src 'none'")
            .header("Cache-Control", "private, no-store")
            .extract()
            .asByteArray();
    assertThat(read).isEqualTo(plan);
  }

  @Test
  void the_visitor_reads_it_back_and_nobody_else_does() {
    String id = uploaded("a.png", "image/png", SampleFiles.png());
    assertThat(reads(visitor, visitor.conversation(), id).statusCode(200).extract().asByteArray())
        .isEqualTo(SampleFiles.png());

    Visitor other = Visitor.in("xintiandi", "en");
    reads(other, visitor.conversation(), id).statusCode(404);
    reads(other, other.conversation(), id).statusCode(404);
    reads(visitor, visitor.conversation(), UUID.randomUUID().toString()).statusCode(404);
    Colleague.in("hanggang")
        .json()
        .get("/api/conversations/{c}/files/{id}", visitor.conversation(), id)
        .then()
        .statusCode(404);
    given()
        .get("/api/conversations/{c}/files/{id}", visitor.conversation(), id)
        .then()
        .statusCode(401);
  }

  @Test
  void a_file_sent_twice_is_one_file() {
    UUID clientId = UUID.randomUUID();
    String first = uploads(clientId, "a.png", "image/png", SampleFiles.png()).extract().path("id");
    uploads(clientId, "a.png", "image/png", SampleFiles.png())
        .statusCode(201)
        .body("id", equalTo(first));

    sends("图片", first).statusCode(201);
    sends("又一次", first).statusCode(400).body("detail", containsString("已经发送过"));
    visitor.reads().body("items.findAll { it.author.kind == 'visitor' }", hasSize(1));
  }

  @Test
  void a_message_sent_twice_keeps_its_files() {
    String id = uploaded("a.png", "image/png", SampleFiles.png());
    Map<String, ?> body = Map.of("id", UUID.randomUUID(), "text", "图片", "files", List.of(id));
    String first = posts(body).statusCode(201).extract().path("messageId");
    posts(body).statusCode(201).body("messageId", equalTo(first));
  }

  @Test
  void files_of_another_conversation_cannot_be_sent() {
    String id = uploaded("a.png", "image/png", SampleFiles.png());
    Visitor other = Visitor.in("xintiandi", "en");
    given()
        .header("Authorization", "Bearer " + other.token())
        .contentType("application/json")
        .body(Map.of("id", UUID.randomUUID(), "text", "mine", "files", List.of(id)))
        .post("/api/conversations/{c}/messages", other.conversation())
        .then()
        .statusCode(400)
        .body("detail", containsString(id));
    given()
        .header("Authorization", "Bearer " + other.token())
        .contentType("image/png")
        .body(SampleFiles.png())
        .post(
            "/api/conversations/{c}/files?id={id}&name=a.png",
            visitor.conversation(),
            UUID.randomUUID())
        .then()
        .statusCode(403);
  }

  @Test
  void a_file_that_is_not_what_it_says_is_refused() {
    byte[] html = HTML.getBytes(StandardCharsets.UTF_8);
    uploads("a.png", "image/png", html)
        .statusCode(415)
        .contentType("application/problem+json")
        .body("type", containsString("file-not-of-its-type"))
        .body("detail", allOf(containsString("not"), containsString("不符")));
    uploads("a.html", "text/html", html)
        .statusCode(415)
        .body("detail", allOf(containsString("PDF"), containsString("可以发送")));
    uploads("a.svg", "image/svg+xml", html).statusCode(415);
    uploads("a.zip", "application/zip", SampleFiles.zip("a")).statusCode(415);
    uploads("a.json", "application/json", "{}".getBytes(StandardCharsets.UTF_8)).statusCode(415);
    uploads("a.png", "image/png", SampleFiles.png()).statusCode(201); // the same connection goes on
  }

  @Test
  void empty_and_too_large_files_are_refused() {
    uploads("a.png", "image/png", new byte[0]).statusCode(400).body("detail", containsString("空"));
    uploads("a.png", "image/png", Arrays.copyOf(SampleFiles.png(), 10 * 1024 * 1024 + 1))
        .statusCode(413)
        .body("detail", allOf(containsString("10240 KiB"), containsString("过大")));
    uploads("a.png", "image/png", Arrays.copyOf(SampleFiles.png(), 10 * 1024 * 1024))
        .statusCode(201)
        .body("size", equalTo(10 * 1024 * 1024));
  }

  @Test
  void a_conversation_takes_no_more_than_50_mb() {
    byte[] large = Arrays.copyOf(SampleFiles.png(), 10 * 1024 * 1024);
    for (int i = 0; i < 5; i++) uploads(i + ".png", "image/png", large).statusCode(201);
    uploads("more.png", "image/png", SampleFiles.png())
        .statusCode(409)
        .body("detail", allOf(containsString("50 MB"), containsString("新会话")));
  }

  @Test
  void a_conversation_takes_no_more_than_20_files() {
    for (int i = 0; i < 20; i++) uploads(i + ".png", "image/png", SampleFiles.png());
    uploads("more.png", "image/png", SampleFiles.png())
        .statusCode(409)
        .body("detail", containsString("20 files"));
  }

  @Test
  void names_that_lead_elsewhere_are_made_plain() {
    uploads("../../../etc/\u202Epass\0wd", "image/png", SampleFiles.png())
        .statusCode(201)
        .body("name", equalTo("passwd.png"));
    uploads("长".repeat(400), "image/png", SampleFiles.png())
        .statusCode(201)
        .body("name", matchesRegex("长{116}\\.png"));
  }

  @Test
  void a_file_has_an_id_of_its_sender() {
    given()
        .header("Authorization", "Bearer " + visitor.token())
        .contentType("image/png")
        .body(SampleFiles.png())
        .post("/api/conversations/{c}/files?name=a.png", visitor.conversation())
        .then()
        .statusCode(400)
        .body("detail", containsString("?id="));
  }

  @Test
  void a_message_without_words_and_files_is_refused() {
    posts(Map.of("id", UUID.randomUUID(), "text", " ")).statusCode(400);
    posts(Map.of("id", UUID.randomUUID())).statusCode(400).body("messageId", nullValue());
    List<UUID> eleven = java.util.stream.Stream.generate(UUID::randomUUID).limit(11).toList();
    posts(Map.of("id", UUID.randomUUID(), "files", eleven))
        .statusCode(400)
        .body("detail", containsString("10"));
  }

  private String uploaded(String name, String type, byte[] bytes) {
    return uploads(name, type, bytes).statusCode(201).extract().path("id");
  }

  private ValidatableResponse uploads(String name, String type, byte[] bytes) {
    return uploads(UUID.randomUUID(), name, type, bytes);
  }

  private ValidatableResponse uploads(UUID clientId, String name, String type, byte[] bytes) {
    return given()
        .header("Authorization", "Bearer " + visitor.token())
        .header("Content-Type", type)
        .config(
            io.restassured.RestAssured.config()
                .encoderConfig(
                    io.restassured.config.EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs(type, io.restassured.http.ContentType.BINARY)))
        .queryParam("id", clientId)
        .queryParam("name", name)
        .body(bytes)
        .post("/api/conversations/{c}/files", visitor.conversation())
        .then();
  }

  private ValidatableResponse sends(String text, String... files) {
    return posts(Map.of("id", UUID.randomUUID(), "text", text, "files", List.of(files)));
  }

  private ValidatableResponse posts(Map<String, ?> body) {
    return given()
        .header("Authorization", "Bearer " + visitor.token())
        .contentType("application/json")
        .body(body)
        .post("/api/conversations/{c}/messages", visitor.conversation())
        .then();
  }

  private static ValidatableResponse reads(Visitor reader, String conversation, String file) {
    return given()
        .header("Authorization", "Bearer " + reader.token())
        .get("/api/conversations/{c}/files/{id}", conversation, file)
        .then();
  }
}
