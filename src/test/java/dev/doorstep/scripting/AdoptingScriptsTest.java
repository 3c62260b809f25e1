package dev.doorstep.scripting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a hub does with the scripts it finds on its disk when it starts. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AdoptingScriptsTest {
  private static final Author AUTHOR = new Author("admin", "Admin");

  @Inject Adopting adopting;
  @Inject Publishing publishing;
  @Inject Drafting drafting;
  @Inject ScriptHistory history;
  @Inject Scripting scripting;
  @Inject Pool database;

  private ScriptSet shipped;

  @BeforeEach
  void the_shipped_scripts() throws IOException {
    shipped = ScriptSet.of(ScriptFiles.shipped());
  }

  @AfterEach
  void they_speak_again() {
    if (active().version() != 1) publishing.rollBack(1, "", AUTHOR).await().indefinitely();
    scripting.refresh().await().indefinitely();
  }

  @Test
  void known_scripts_make_no_new_version_and_no_new_publication() {
    Publication before = active();
    int versions = versions();

    adopt(shipped);

    assertThat(active()).isEqualTo(before);
    assertThat(versions()).isEqualTo(versions);
  }

  @Test
  void new_scripts_of_a_newer_hub_speak_at_once() {
    adopt(changed());

    assertThat(active().reason()).isEqualTo(Publication.Reason.SHIPPED);
    assertThat(scripting.live().version()).isEqualTo(active().version()).isEqualTo(versions());
  }

  @Test
  void what_an_author_published_stays_when_a_newer_hub_starts() {
    Draft draft = drafting.replace(withoutTests(changed()), 0, AUTHOR).await().indefinitely();
    Publication chosen = publishing.publish(draft.revision(), "", AUTHOR).await().indefinitely();

    adopt(changed());

    assertThat(active().id()).isEqualTo(chosen.id());
    assertThat(scripting.live().version()).isEqualTo(chosen.version());
    assertThat(versions()).as("it is there to roll back to").isEqualTo(chosen.version() + 1);
  }

  @Test
  void a_restart_does_not_undo_a_roll_back() {
    ScriptSet newer = changed();
    adopt(newer);
    publishing.rollBack(1, "", AUTHOR).await().indefinitely();

    adopt(newer);

    assertThat(active().version()).isEqualTo(1);
  }

  @Test
  void a_version_this_hub_cannot_read_does_not_silence_the_assistant() {
    int before = scripting.live().version();
    run(
        "insert into script_version (number, hash, files, origin, created_at)"
            + " select max(number) + 1, '"
            + UUID.randomUUID()
            + "', '{\"common.yml\": \"of: tomorrow\"}', 'shipped', now() from script_version");
    run(
        "insert into script_publication (version, reason, at)"
            + " select max(number), 'shipped', now() from script_version");

    scripting.refresh().await().indefinitely();

    assertThat(scripting.live().version()).isEqualTo(before);
    assertThat(active().version()).isNotEqualTo(before);
  }

  private void adopt(ScriptSet disk) {
    adopting.adopt(disk).chain(scripting::refresh).await().indefinitely();
  }

  private ScriptSet changed() {
    return shipped.with(
        "common.yml", shipped.texts().get("common.yml") + "# " + UUID.randomUUID() + "\n");
  }

  private static ScriptSet withoutTests(ScriptSet files) {
    var texts = new TreeMap<>(files.texts());
    texts.keySet().removeIf(name -> name.startsWith("tests/"));
    return ScriptSet.of(texts);
  }

  private Publication active() {
    return history.publications(1).await().indefinitely().get(0);
  }

  private int versions() {
    return history.versions().await().indefinitely().size();
  }

  private void run(String sql) {
    database.query(sql).execute().await().indefinitely();
  }
}
