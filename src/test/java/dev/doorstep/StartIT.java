package dev.doorstep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.attachment.SampleFiles;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a start meets, the hub comes up, or says what is wrong. */
class StartIT {
  private static final int EX_CONFIG = 78; // of sysexits.h
  private static final String HEADER = "credit code,name,building,industry,size\n";
  private static final String GOOD = "91330100799655058B,Good,kunhe-01,digital,small\n";
  private static final String BAD = "91330100799655058A,Bad,kunhe-01,digital,small\n";

  @Test
  void the_data_survives_whatever_ended_the_last_hub(@TempDir Path data) throws IOException {
    try (HubProcess hub = HubProcess.onData(data).start()) {
      VisitorClient visitor = VisitorClient.start(hub.uri(), "xintiandi", "en");
      visitor.post(UUID.randomUUID(), "Hello").ok();
      assertThat(HubDatabase.under(data).column(String.class, "show fsync")).containsExactly("on");

      hub.stop();
      ofSomeOtherProcess(data.resolve("postgres/postmaster.pid"));
      hub.start();
      assertThat(visitor.snapshot().get("items").get(0).get("text").asText()).isEqualTo("Hello");

      ProcessHandle orphan = HubDatabase.postmaster(data);
      hub.kill();
      assertThat(orphan.isAlive()).as("the database outlives a killed hub").isTrue();
      hub.start();
      assertThat(HubDatabase.postmaster(data)).isNotEqualTo(orphan);
      assertThat(visitor.snapshot().get("items").get(0).get("text").asText()).isEqualTo("Hello");
    }
  }

  @Test
  void files_survive_a_kill(@TempDir Path data) throws Exception {
    byte[] plan = Arrays.copyOf(SampleFiles.pdf(), 2_000_000);
    try (HubProcess hub = HubProcess.onData(data).start()) {
      VisitorClient visitor = VisitorClient.start(hub.uri(), "xintiandi", "en");
      String files = "/api/conversations/" + visitor.conversation() + "/files";
      HttpRequest.Builder upload =
          HttpRequest.newBuilder(hub.uri(files + "?name=plan.pdf&id=" + UUID.randomUUID()))
              .header("Authorization", "Bearer " + visitor.token())
              .header("Content-Type", "application/pdf")
              .POST(BodyPublishers.ofByteArray(plan));
      String answer = HubHttp.CLIENT.send(upload.build(), BodyHandlers.ofString()).body();
      hub.kill();

      hub.start();
      String id = HubHttp.JSON.readTree(answer).get("id").asText();
      HttpRequest.Builder download =
          HttpRequest.newBuilder(hub.uri(files + "/" + id))
              .header("Authorization", "Bearer " + visitor.token());
      assertThat(HubHttp.CLIENT.send(download.build(), BodyHandlers.ofByteArray()).body())
          .isEqualTo(plan);
      assertThat(data.resolve("files/incoming")).isEmptyDirectory();
    }
  }

  @Test
  void a_folder_belongs_to_one_hub_at_a_time(@TempDir Path data) throws IOException {
    Path file = Files.writeString(data.resolve("enterprises.csv"), HEADER + GOOD);
    try (HubProcess hub = HubProcess.onData(data).start();
        HubProcess second = HubProcess.onData(data)) {
      HubProcess.Ended refused = second.run();
      assertThat(refused.exitCode()).isEqualTo(EX_CONFIG);
      assertThat(refused.output())
          .contains("Another hub", data.toString(), "DOORSTEP_DATA")
          .doesNotContain("\tat ");

      HubProcess.Ended importing = second.run("import", "enterprises", file.toString());
      assertThat(importing.exitCode()).isEqualTo(EX_CONFIG);
      assertThat(importing.output()).contains("POST /api/import/enterprises");

      assertThat(hub.isReady()).as("the first goes on").isTrue();
    }
  }

  @Test
  void a_file_is_imported_from_the_command_line(@TempDir Path data) throws IOException {
    Path file = data.resolve("enterprises.csv");
    try (HubProcess hub = HubProcess.onData(data)) {
      Files.writeString(file, HEADER + GOOD);
      assertThat(hub.run("import", "enterprises", file.toString()))
          .matches(ended -> ended.exitCode() == 0, "ends with 0")
          .matches(ended -> ended.output().contains("1 rows: 1 added"), "counts the row");

      Files.writeString(file, HEADER + GOOD + BAD);
      assertThat(hub.run("import", "enterprises", file.toString()))
          .matches(ended -> ended.exitCode() == 1, "ends with 1")
          .matches(ended -> ended.output().contains("1 refused"), "counts the bad row");

      Files.writeString(file, "a,b\n1,2\n");
      assertThat(hub.run("import", "enterprises", file.toString()))
          .matches(ended -> ended.exitCode() == 2, "ends with 2");
      assertThat(hub.run("import", "enterprises", "nowhere.csv"))
          .isEqualTo(
              new HubProcess.Ended(2, "The file nowhere.csv cannot be read. Check the path.\n"));
    }
  }

  @Test
  void a_database_that_cannot_be_reached_is_named() {
    try (HubProcess hub =
        HubProcess.onDatabase("postgresql://localhost:1/nowhere", "doorstep", "secret word")) {
      HubProcess.Ended refused = hub.run();
      assertThat(refused.exitCode()).isEqualTo(EX_CONFIG);
      assertThat(refused.output())
          .contains("postgresql://localhost:1/nowhere", "DOORSTEP_DATABASE_URL")
          .doesNotContain("\tat ", "secret word");
    }
  }

  /** As after a crash and a restart of the machine: the number now belongs to somebody else. */
  private static void ofSomeOtherProcess(Path pidFile) throws IOException {
    Files.write(pidFile, List.of(String.valueOf(ProcessHandle.current().pid())));
  }
}
