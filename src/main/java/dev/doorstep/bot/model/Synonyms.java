package dev.doorstep.bot.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Groups of everyday English words that stand near each other in meaning (the table {@code
 * synonyms.txt} beside this class). A few examples cannot hold every word people use; what they
 * teach of one word of a group then holds, more weakly, for the others.
 */
final class Synonyms {
  private static final String TABLE = "synonyms.txt";
  private static final int[] NONE = {};

  private static final Vocabulary ENTRIES = new Vocabulary();
  private static final List<int[]> GROUPS = new ArrayList<>();

  static {
    int group = 0;
    for (String line : table().split("\n")) {
      if (!line.startsWith("#")) {
        for (String entry : line.split(", ")) {
          add(entry, group);
        }
        group++;
      }
    }
  }

  private Synonyms() {}

  /**
   * @param wordOrPair the key of a word or of a pair of words
   * @return the numbers of the groups it stands in
   */
  static int[] groups(long wordOrPair) {
    int entry = ENTRIES.find(wordOrPair);
    return entry == Vocabulary.UNKNOWN ? NONE : GROUPS.get(entry);
  }

  private static void add(String entry, int group) {
    int space = entry.indexOf(' ');
    long last = Features.word(entry, space + 1, entry.length());
    long key = space < 0 ? last : Features.pair(Features.word(entry, 0, space), last);
    int number = ENTRIES.findOrAdd(key);
    if (number == GROUPS.size()) {
      GROUPS.add(NONE);
    }
    int[] groups = GROUPS.get(number);
    if (groups.length == 0 || groups[groups.length - 1] != group) { // "fund" and "funds" are one
      groups = Arrays.copyOf(groups, groups.length + 1);
      groups[groups.length - 1] = group;
      GROUPS.set(number, groups);
    }
  }

  private static String table() {
    try (InputStream in = Synonyms.class.getResourceAsStream(TABLE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
