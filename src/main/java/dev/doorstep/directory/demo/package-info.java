/**
 * A district to try the hub with: Gongshu as anybody knows it (its subdistricts, the communities of
 * the public report, places), filled with invented buildings, enterprises and staff. {@code
 * Gongshu} holds what is fixed; {@code DemoDistrict} draws the rest from a fixed seed, so that it
 * is the same everywhere; {@code LoadingDemo} stores it once. No figure of the report is loaded.
 */
package dev.doorstep.directory.demo;
