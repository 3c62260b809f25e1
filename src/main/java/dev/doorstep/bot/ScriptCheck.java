package dev.doorstep.bot;

import dev.doorstep.bot.Finding.Severity;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/**
 * Finds what an author cannot see in one file: scripts that can be read and will still not do what
 * they are meant to. Pure and deterministic; the same scripts give the same findings.
 */
public final class ScriptCheck {
  private final Scripts scripts;
  private final SortedSet<Finding> findings = new ConcurrentSkipListSet<>();

  private ScriptCheck(Scripts scripts) {
    this.scripts = scripts;
  }

  /**
   * @return errors first, then warnings, then hints, each by file and line
   */
  public static List<Finding> check(Scripts scripts) {
    ScriptCheck check = new ScriptCheck(scripts);
    List<ScriptCheckExample> examples = ScriptCheckExample.all(scripts);
    Stream.<Runnable>of(
            new ScriptCheckExamples(scripts, examples, check)::run,
            new ScriptCheckRules(scripts, examples, check)::run,
            new ScriptCheckForms(scripts, check)::run,
            new ScriptCheckReplies(scripts, check)::run,
            new ScriptCheckTalk(scripts, check)::run)
        .parallel()
        .forEach(Runnable::run);
    check.findings.addAll(scripts.sources().unused());
    return List.copyOf(check.findings);
  }

  /** Notes a finding at a key of a line's file, or of the common one. */
  void note(Severity severity, String home, String key, Bilingual message, Bilingual fix) {
    note(severity, scripts.sources().of(home, key), key, message, fix);
  }

  void note(Severity severity, Source at, String key, Bilingual message, Bilingual fix) {
    findings.add(new Finding(severity, at.file(), at.line(), key, message, fix));
  }

  /** Notes a finding at an entry of a list somewhere under a key. */
  void noteEntry(
      Severity severity,
      String home,
      String under,
      String entry,
      Bilingual message,
      Bilingual fix) {
    Source at =
        scripts.sources().of(home, under, entry).orElseGet(() -> scripts.sources().of(home, under));
    note(severity, at, under, message, fix);
  }

  /** The key of an intent's part; line-wide parts have no intent. */
  static String key(String intent, String part) {
    return intent.isEmpty() ? part : "intents." + intent + "." + part;
  }
}
