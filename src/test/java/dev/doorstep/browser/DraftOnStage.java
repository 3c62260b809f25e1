package dev.doorstep.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.doorstep.BoardClient;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The draft of the scripts, changed by a colleague whose browser does not matter to the test. */
final class DraftOnStage {
  private static final String DRAFT = "/api/scripts/draft";

  private final BoardClient colleague;

  DraftOnStage(BoardClient colleague) {
    this.colleague = colleague;
  }

  /** Without the many shipped test conversations: to play them takes its time. */
  void begin(Consumer<Map<String, String>> change) {
    JsonNode now = colleague.get(DRAFT).ok();
    Map<String, String> files = new TreeMap<>();
    now.get("files")
        .fields()
        .forEachRemaining(file -> files.put(file.getKey(), file.getValue().asText()));
    files.keySet().removeIf(name -> name.startsWith("tests/"));
    files.put("tests/thanks.yml", "- title: Thanks\n  lang: en\n  turns:\n    - visitor: thanks\n");
    change.accept(files);
    colleague.put(DRAFT, Map.of("files", files), now.get("revision").asLong()).ok();
  }

  void publish() {
    int revision = colleague.get(DRAFT).ok().get("revision").asInt();
    colleague.post(DRAFT + "/publish", Map.of("revision", revision, "note", "fewer tests")).ok();
  }

  /** The line of permits that does not know of outdoor tables: it takes them for an event. */
  static String withoutStalls(String name, String text) {
    return text.replaceFirst("(?s)  - id: stall\\R.*?(?=  - id: plaza-event\\R)", "");
  }

  void holds(String file, String words) {
    assertThat(colleague.get(DRAFT).ok().get("files").path(file).asText()).contains(words);
  }

  /** No draft, and the shipped scripts speak. */
  void tidy() {
    colleague.delete(DRAFT);
    if (colleague.get("/api/scripts").ok().at("/active/version").asInt() != 1)
      colleague.post("/api/scripts/rollback", Map.of("version", 1, "note", "tidy")).ok();
  }
}
