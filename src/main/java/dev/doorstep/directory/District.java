package dev.doorstep.directory;

/**
 * The district this hub serves.
 *
 * @param demo its content is invented; every screen must say so
 */
public record District(String code, Bilingual name, boolean demo) {
  /** What a hub serves until its operator has named a district. */
  static final District UNNAMED =
      new District("unnamed", new Bilingual("尚未设置的城区", "District not set up yet"), false);
}
