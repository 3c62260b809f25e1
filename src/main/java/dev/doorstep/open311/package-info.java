/**
 * Open311 GeoReport v2 at {@code /open311/v2}, in XML and JSON: the edge of programs that know the
 * convention and not the hub. See <a href="https://wiki.open311.org/GeoReport_v2">the
 * specification</a>.
 *
 * <p>A service is a service line, its attributes are the slots of the line's form in the scripts
 * that speak now ({@code DefiningService}); a jurisdiction is a community, an address id a
 * building's code. A form that is posted is read ({@code ReadingForm}: who, where, what), checked
 * by the slots' own checks ({@code FillingForm}) and opened as every other request ({@code
 * OpeningPosted}); it is read back by {@code Describing}.
 *
 * <p>Documents are records whose names are the convention's; {@code Format} writes them as either.
 * Refusals are the hub's own problems, which {@code ErrorShape} gives the convention's shape.
 * Reading takes a key, unlike the convention's: requests here hold what enterprises told in
 * confidence.
 */
package dev.doorstep.open311;
