package dev.doorstep.directory.csv;

/**
 * Why a row of an imported file was refused, in the language asked for.
 *
 * @param line of the file, from 1, on which the row begins
 * @param column as the file names it; empty when the row as a whole is at fault
 */
public record RowProblem(long line, String column, String reason) {}
