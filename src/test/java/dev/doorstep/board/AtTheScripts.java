package dev.doorstep.board;

import dev.doorstep.board.AtTheDesk.Colleague;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What an author does with the scripts, over HTTP. */
record AtTheScripts(Colleague author) {
  /** The assistant's answer to thanks, as shipped. */
  static final String YOU_ARE_WELCOME = "不客气！";

  private static final Set<String> FEW =
      Set.of("common.yml", "calendar.yml", "lexicon.yml", "general.yml", "permits.yml", "safety.yml");

  static AtTheScripts admin() {
    return new AtTheScripts(Colleague.admin());
  }

  /** For the tests that come after: the shipped scripts speak, and there is no draft. */
  static void tidy() {
    AtTheScripts admin = admin();
    admin.author().json().delete("/api/scripts/draft");
    if (admin.activeVersion() != 1) admin.rollsBack(1).statusCode(200);
  }

  ValidatableResponse overview() {
    return author.json().get("/api/scripts").then();
  }

  int activeVersion() {
    return overview().statusCode(200).extract().path("active.version");
  }

  ValidatableResponse opensTheDraft() {
    return author.json().get("/api/scripts/draft").then();
  }

  Map<String, String> files() {
    Map<String, String> files = opensTheDraft().extract().path("files");
    return new TreeMap<>(files);
  }

  /** Some lines of all, and no tests: checking takes its time. */
  Map<String, String> aFewFiles() {
    Map<String, String> files = files();
    files.keySet().removeIf(name -> !FEW.contains(name));
    return files;
  }

  ValidatableResponse saves(String ifMatch, Map<String, String> files) {
    return author
        .json()
        .header("If-Match", ifMatch)
        .body(Map.of("files", files))
        .put("/api/scripts/draft")
        .then();
  }

  int savesANewDraft(Map<String, String> files) {
    return saves("\"0\"", files).statusCode(200).extract().path("revision");
  }

  /** A draft in which the assistant answers thanks with these words. */
  int draftsAnAnswerToThanks(String words) {
    Map<String, String> files = aFewFiles();
    files.computeIfPresent("common.yml", (name, text) -> text.replace(YOU_ARE_WELCOME, words));
    return savesANewDraft(files);
  }

  ValidatableResponse checks() {
    return author.json().post("/api/scripts/draft/check").then();
  }

  ValidatableResponse publishes(int revision) {
    return author
        .json()
        .body(Map.of("revision", revision, "note", "because"))
        .post("/api/scripts/draft/publish")
        .then();
  }

  ValidatableResponse rollsBack(int version) {
    return author.json().body(Map.of("version", version)).post("/api/scripts/rollback").then();
  }
}
