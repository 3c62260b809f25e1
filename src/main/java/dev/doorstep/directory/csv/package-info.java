/**
 * Buildings and enterprises from CSV files. {@code CsvText} finds the encoding, {@code CsvTable}
 * the header and the rows, a {@code RowFormat} turns a row into an entry or says what is wrong with
 * it, {@code CsvReading} collects both; the use cases store the good entries in one transaction and
 * report on the rest.
 */
package dev.doorstep.directory.csv;
