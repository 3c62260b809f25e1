/**
 * The district as it stands: subdistricts, communities, buildings, stations, enterprises, staff and
 * service lines.
 *
 * <p>{@code Directory} answers from memory what every turn asks (communities, lines, opening
 * hours); enterprises and buildings stay in the database and are looked up or imported (CSV) there.
 * The demonstration district is generated from a seed on the first start of the default mode.
 */
package dev.doorstep.directory;
