/**
 * The product in a real browser: the packaged hub, Debian's Chromium, elements found by role and
 * label as people and screen readers find them. Screenshots of each state go to {@code
 * target/screenshots}.
 */
package dev.doorstep.browser;
