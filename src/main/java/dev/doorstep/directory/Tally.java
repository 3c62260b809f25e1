package dev.doorstep.directory;

/** What became of written rows; those that were the same already count as unchanged. */
public record Tally(int added, int updated, int unchanged) {
  static final Tally NOTHING = new Tally(0, 0, 0);

  Tally plus(Tally other) {
    return new Tally(added + other.added, updated + other.updated, unchanged + other.unchanged);
  }
}
