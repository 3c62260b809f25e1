package dev.doorstep.bot;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The scripts cannot be used; holds every fault found, so that an author can mend them in one go.
 */
public final class ScriptProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Fault> faults;

  /**
   * @param line counted from 1
   * @param key the path of the faulty key, such as {@code forms.stall.slots.date.type}
   * @param fix what is wrong and how to put it right
   */
  public record Fault(String file, int line, String key, String fix) {
    @Override
    public String toString() {
      return file + ":" + line + " " + key + ": " + fix;
    }
  }

  public ScriptProblem(List<Fault> faults) {
    super(
        "The bot scripts have "
            + faults.size()
            + (faults.size() == 1 ? " fault:\n" : " faults:\n")
            + faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  public List<Fault> faults() {
    return faults;
  }
}
