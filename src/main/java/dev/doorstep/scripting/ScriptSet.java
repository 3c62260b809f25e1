package dev.doorstep.scripting;

import dev.doorstep.bot.ScriptProblem;
import dev.doorstep.bot.ScriptReader;
import dev.doorstep.bot.Scripts;
import dev.doorstep.platform.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A complete set of script files, tests included.
 *
 * @param texts name with forward slashes, such as {@code tests/permits.yml} → text
 */
public record ScriptSet(SortedMap<String, String> texts) {
  private static final int MOST_FILES = 200;
  private static final int MOST_BYTES = 2 * 1024 * 1024;

  /** Up to three parts, each of letters, digits, dots, underscores and hyphens: no way out. */
  private static final Pattern NAME =
      Pattern.compile(
          "([\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,79}/){0,2}[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,79}\\.yml");

  public ScriptSet {
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
  }

  public static ScriptSet of(Map<String, String> texts) {
    return new ScriptSet(new TreeMap<>(texts));
  }

  /**
   * From what somebody sends.
   *
   * @throws Problem 400 or 413 that says what to change
   */
  public static ScriptSet sent(Map<String, String> texts) {
    if (texts.size() > MOST_FILES) {
      throw tooLarge("%d files; at most %d are taken".formatted(texts.size(), MOST_FILES));
    }
    long bytes = 0;
    for (Map.Entry<String, String> file : texts.entrySet()) {
      if (!NAME.matcher(file.getKey()).matches()) {
        throw Problem.badRequest(
            "'%s' is no name for a script file. They look like permits.yml or tests/permits.yml."
                .formatted(file.getKey()));
      }
      if (file.getValue() == null || file.getValue().indexOf('\0') >= 0) {
        throw Problem.badRequest(
            "'%s' has no text, or a NUL character in it. Send the text, or leave the file out."
                .formatted(file.getKey()));
      }
      bytes += file.getValue().getBytes(StandardCharsets.UTF_8).length;
    }
    if (bytes > MOST_BYTES) {
      throw tooLarge(
          "%d KiB of text; at most %d are taken".formatted(bytes / 1024, MOST_BYTES / 1024));
    }
    return of(texts);
  }

  /**
   * @throws ScriptProblem naming every fault
   */
  public Scripts scripts() {
    return ScriptReader.read(texts);
  }

  /** With this file in place of the one of that name, if there was one. */
  ScriptSet with(String name, String text) {
    Map<String, String> changed = new TreeMap<>(texts);
    changed.put(name, text);
    return of(changed);
  }

  /** Same texts under the same names, same hash: SHA-256 in hexadecimal. */
  public String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      texts.forEach(
          (name, text) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0); // no YAML text holds a NUL
          });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Problem tooLarge(String what) {
    return new Problem(
        413, "scripts-too-large", "Too large", "That is %s. Send less.".formatted(what));
  }
}
