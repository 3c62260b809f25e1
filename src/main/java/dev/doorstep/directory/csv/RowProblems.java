package dev.doorstep.directory.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts all problems of a file and keeps the first ones, so that a hopeless file stays readable.
 */
final class RowProblems {
  private final List<RowProblem> first = new ArrayList<>();
  private int total;

  void add(RowProblem problem) {
    if (total++ < ImportReport.MOST_PROBLEMS) first.add(problem);
  }

  List<RowProblem> first() {
    return List.copyOf(first);
  }

  int total() {
    return total;
  }
}
