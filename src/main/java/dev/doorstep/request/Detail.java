package dev.doorstep.request;

import dev.doorstep.directory.Bilingual;
import java.util.List;

/**
 * One fact the form asked for: the slot, its label and the value as people read it.
 *
 * @param files that were sent as the answer; the conversation has them
 */
public record Detail(String slot, Bilingual label, String value, List<File> files) {
  public Detail {
    files = files == null ? List.of() : List.copyOf(files); // older ones name none
  }

  public Detail(String slot, Bilingual label, String value) {
    this(slot, label, value, List.of());
  }

  /** That it was asked, not what was answered. */
  Detail withoutValue() {
    return new Detail(slot, label, "");
  }

  /**
   * @param type media type
   * @param size in bytes
   */
  public record File(String id, String name, String type, long size) {}
}
