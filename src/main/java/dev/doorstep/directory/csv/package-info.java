/**
 * Communities, buildings and enterprises from CSV files. {@code CsvText} finds the encoding, {@code
 * CsvHeader} the columns; a {@code RowFormat} turns a {@code CsvRow} into an entry or says what is
 * wrong with it; {@code CsvReading} collects both. The use cases {@code ImportingCommunities},
 * {@code ImportingBuildings} and {@code ImportingEnterprises} store the good entries in one
 * transaction and report on the rest.
 */
package dev.doorstep.directory.csv;
