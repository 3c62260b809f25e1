package dev.doorstep.bot;

import dev.doorstep.bot.ScriptProblem.Fault;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the readers of one set of scripts share: the faults, the variables, the included files. */
final class ScriptReading {
  /** Far more than any honest scripts have; aliases and fragments could unfold without end. */
  private static final int NODES_AT_MOST = 400_000;

  private static final int FAULTS_AT_MOST = 500;

  final Variables variables = new Variables();
  final Includes includes = new Includes(this);
  final Sources sources = new Sources();
  private final Set<Fault> faults = new LinkedHashSet<>();
  private int nodes;

  void visit(String file, int line, String path) {
    nodes++;
    if (nodes > NODES_AT_MOST) {
      throw new ScriptProblem(
          List.of(
              new Fault(
                  file,
                  line,
                  path,
                  "the scripts unfold to more than "
                      + NODES_AT_MOST
                      + " entries; use fewer aliases (*name) and fragments inside each other")));
    }
  }

  void fault(String file, int line, String key, String fix) {
    if (faults.size() < FAULTS_AT_MOST) {
      faults.add(new Fault(file, line, key, fix));
    }
  }

  List<Fault> faults() {
    return new ArrayList<>(faults);
  }
}
