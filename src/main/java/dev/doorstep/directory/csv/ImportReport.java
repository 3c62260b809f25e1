package dev.doorstep.directory.csv;

import java.util.List;

/**
 * What became of an imported file.
 *
 * @param rows read, without the header and empty lines
 * @param refused rows that were left out; all others are stored
 * @param problems the first {@value #MOST_PROBLEMS} of {@code problemsTotal}, in the file's order
 * @param warnings what the operator should know though no row was refused for it
 */
public record ImportReport(
    int rows,
    int added,
    int updated,
    int unchanged,
    int refused,
    int problemsTotal,
    List<RowProblem> problems,
    List<String> warnings) {
  static final int MOST_PROBLEMS = 1_000;
}
