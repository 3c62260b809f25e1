package dev.doorstep.bot;

import java.util.List;

/**
 * One collected fact of a request.
 *
 * @param value ready to show: dates as {@code 2026-12-01}, hours as {@code 18:00–22:00}, money and
 *     choices in the visitor's language
 * @param files that were sent as the answer; the value has their names
 */
public record Detail(String slot, Bilingual label, String value, List<AttachedFile> files) {
  public Detail {
    files = List.copyOf(files);
  }

  public Detail(String slot, Bilingual label, String value) {
    this(slot, label, value, List.of());
  }
}
