/**
 * Every event type there is, as integrators know it: its schema, an example, and which of its parts
 * are personal data.
 *
 * <p>Flow: {@code src/main/resources/events} holds one JSON Schema for each type, listed in {@code
 * types.txt}; {@code x-personal} marks personal properties → {@code Catalogue} reads them when the
 * hub starts → {@code Redaction} takes the marked properties out of events, and whatever no schema
 * describes.
 */
package dev.doorstep.stream.catalogue;
