package dev.doorstep.browser;

import com.fasterxml.jackson.databind.JsonNode;
import dev.doorstep.BoardClient;
import dev.doorstep.HubDatabase;
import dev.doorstep.HubProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * What all browser tests of a run share: one hub and one Chromium. Starting them for each class
 * would take longer than the tests. Each test takes a {@linkplain #community() community} and a
 * {@linkplain #colleagueOf colleague} of its own, so none sees another's requests.
 */
final class Stage implements AutoCloseable {
  private final Path data = temporaryFolder();
  private final HubProcess hub;
  private final Browsers browsers;
  private final BoardClient admin;
  private final List<String> communities;
  private int taken;

  Stage() {
    hub =
        HubProcess.onData(data)
            .with("DOORSTEP_LIMITS_CONVERSATIONS_PER_ADDRESS_PER_HOUR", "1000")
            .with("DOORSTEP_LIMITS_MESSAGES_PER_ADDRESS_PER_MINUTE", "5000")
            .with("DOORSTEP_LIMITS_SIGN_INS_PER_ADDRESS_PER_MINUTE", "500")
            .with("DOORSTEP_WEBHOOKS_ALLOW_PRIVATE", "true")
            .start();
    browsers = new Browsers();
    admin = BoardClient.signIn(hub.uri(), HubProcess.ADMIN, HubProcess.ADMIN_PASSWORD);
    admin.postCsv("/api/import/communities", moreCommunities()).ok();
    communities =
        StreamSupport.stream(admin.get("/api/communities").ok().spliterator(), false)
            .map(community -> community.get("code").asText())
            .toList();
  }

  /** There are more tests than the demonstration has communities. */
  private static String moreCommunities() {
    StringBuilder csv =
        new StringBuilder("code,name,name en,subdistrict code,subdistrict,number prefix\n");
    for (char c = 'a'; c <= 'z'; c++) {
      String upper = String.valueOf((char) (c - 32));
      csv.append("stage-%s,舞台%s商务社区,Stage %s,stage,舞台街道,SG%s\n".formatted(c, upper, upper, upper));
    }
    return csv.toString();
  }

  HubProcess hub() {
    return hub;
  }

  Browsers browsers() {
    return browsers;
  }

  HubDatabase database() {
    return HubDatabase.under(data);
  }

  BoardClient admin() {
    return admin;
  }

  /** The code of a community that no other test uses. */
  String community() {
    return communities.get(taken++);
  }

  /** An account that sees this community only. */
  Colleague colleagueOf(String community) {
    return account(
        new Colleague("desk-" + community, "王敏 " + community, "behind-the-counter"),
        "staff",
        community);
  }

  /** Likewise, with a name of their own. */
  Colleague colleagueOf(String community, String username, String name) {
    return account(new Colleague(username, name, "behind-the-counter"), "staff", community);
  }

  /** An account that leads this community. */
  Colleague leadOf(String community) {
    return account(
        new Colleague("lead-" + community, "陈书记 " + community, "answers-for-it-all"),
        "lead",
        community);
  }

  /** An account that sees this community only and writes the assistant's scripts. */
  Colleague authorOf(String community) {
    return account(
        new Colleague("pen-" + community, "周婷 " + community, "words-that-matter"),
        "author",
        community);
  }

  private Colleague account(Colleague colleague, String role, String community) {
    admin
        .post(
            "/api/staff",
            Map.of(
                "username", colleague.username(),
                "name", colleague.name(),
                "role", role,
                "communities", List.of(community),
                "password", colleague.password()))
        .ok();
    return colleague;
  }

  /** Lets pages of this origin, and no other, embed the community's widget. */
  void allow(String community, String origin) {
    admin.put("/api/communities/" + community + "/origins", List.of(origin)).ok();
  }

  /** A request taken down at the counter; it has no conversation. Answers its card. */
  JsonNode requestAtTheCounter(String community, String title) {
    return requestAtTheCounter(community, "living", title);
  }

  JsonNode requestAtTheCounter(String community, String line, String title) {
    return admin
        .post(
            "/api/requests",
            Map.of(
                "community",
                community,
                "line",
                line,
                "title",
                title,
                "contact",
                Map.of("name", "陈静", "phone", "13800009999")))
        .ok();
  }

  /** As if all day nobody had answered what was asked in this community. */
  void letFirstAnswerPass(String community) {
    HubDatabase.under(data)
        .run(
            """
            update request set first_answer_warn_at = now() - interval '40 min', first_answer_due_at = now() - interval '25 min'
            where community = '%1$s';
            update promise set warn_at = now() - interval '40 min', due_at = now() - interval '25 min', next_check_at = now()
            where community = '%1$s' and kind = 'first-answer'
            """
                .formatted(community));
  }

  void requestsAtTheCounter(String community, String title, int number) {
    for (int each = 0; each < number; each++) requestAtTheCounter(community, title);
  }

  /**
   * Requests of some years ago that are still open; straight into the database, as they are many.
   */
  void openSinceLong(String community, String title, int number) {
    database()
        .run(
            """
            insert into request (number, community, line, state, title, details, lang, contact_name, contact_phone,
              opened_at, first_answer_warn_at, first_answer_due_at, first_answer_district_at,
              resolution_warn_at, resolution_due_at, resolution_district_at, updated_at, version)
            select number_prefix || '-20200101-' || lpad(i::text, 5, '0'), code, 'living', 'new', '%s', '[]', 'zh', '陈静', '13800009999',
              now() - i * interval '1 minute', now(), now() + i * interval '1 minute', now() + i * interval '2 minutes',
              now(), now() + i * interval '1 hour', now() + i * interval '2 hours', now(), 1
            from community, generate_series(1, %d) as i where code = '%s'
            """
                .formatted(title, number, community));
  }

  @Override
  public void close() {
    browsers.close();
    hub.close();
    delete(data);
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("doorstep-browser");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void delete(Path folder) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.deleteIfExists(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path left, IOException failure)
                throws IOException {
              Files.deleteIfExists(left);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
