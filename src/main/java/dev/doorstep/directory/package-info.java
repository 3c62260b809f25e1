/**
 * The district as it stands: subdistricts, communities, buildings, stations, enterprises, staff and
 * service lines.
 *
 * <p>{@code Directory} answers from memory what every turn asks (communities, lines, opening
 * hours); enterprises and buildings stay in the database and are looked up there. {@code WorkTime}
 * is a line's week on a community's calendar: public holidays and exchanged days, which {@code
 * PublicDays} brings, and the community's own. {@code start} fills the memory before anything is
 * served, {@code csv} imports communities, buildings and enterprises, {@code demo} brings the
 * demonstration district on the first start of the default mode.
 */
package dev.doorstep.directory;
