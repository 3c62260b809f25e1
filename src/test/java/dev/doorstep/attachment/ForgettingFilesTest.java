package dev.doorstep.attachment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.TestDatabase;
import dev.doorstep.board.AtTheDesk.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ForgettingFilesTest {
  @Inject ForgettingFiles forgetting;

  @ConfigProperty(name = "doorstep.files")
  Path folder;

  @Test
  void what_no_message_took_is_forgotten_and_what_was_sent_is_kept() throws Throwable {
    Visitor visitor = Visitor.in("xintiandi", "en");
    String sent = uploads(visitor);
    given()
        .header("Authorization", "Bearer " + visitor.token())
        .contentType("application/json")
        .body(Map.of("id", UUID.randomUUID(), "files", List.of(sent)))
        .post("/api/conversations/{c}/messages", visitor.conversation())
        .then()
        .statusCode(201);
    String unsent = uploads(visitor);

    forgets(Instant.now().minus(Duration.ofHours(1)));
    assertThat(bytes(unsent)).as("too young").exists();

    forgets(Instant.now().plusSeconds(1));
    assertThat(bytes(unsent)).doesNotExist();
    assertThat(status(visitor, unsent)).isEqualTo(404);
    assertThat(bytes(sent)).exists();
    assertThat(status(visitor, sent)).isEqualTo(200);
  }

  private void forgets(Instant before) throws Throwable {
    VertxContextSupport.subscribeAndAwait(() -> forgetting.forget(before));
  }

  private Path bytes(String id) {
    return folder.resolve(id.substring(0, 2)).resolve(id);
  }

  private static String uploads(Visitor visitor) {
    return given()
        .header("Authorization", "Bearer " + visitor.token())
        .contentType("image/png")
        .queryParam("id", UUID.randomUUID())
        .body(SampleFiles.png())
        .post("/api/conversations/{c}/files", visitor.conversation())
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static int status(Visitor visitor, String file) {
    return given()
        .header("Authorization", "Bearer " + visitor.token())
        .get("/api/conversations/{c}/files/{id}", visitor.conversation(), file)
        .statusCode();
  }
}
