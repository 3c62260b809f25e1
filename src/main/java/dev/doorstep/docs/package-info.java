/**
 * The reference that integrators read: {@code /docs} for people, {@code /docs/asyncapi.json},
 * {@code /docs/events/…} and {@code /docs/problems.json} for their tools.
 *
 * <p>Flow: events come from the catalogue, endpoints from their own annotations with the words of
 * {@code META-INF/openapi.yml}, problem types from {@code docs/problems.yml}. Tests hold all three
 * against the code, so that nothing is there without being told.
 */
package dev.doorstep.docs;
