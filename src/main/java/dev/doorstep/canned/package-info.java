/**
 * Canned answers (快捷回复): what colleagues write again and again, kept per service line in both
 * languages with variables that are filled in where they are inserted.
 *
 * <p>Some are for the whole district, and a good set of those is there from the first start (its
 * migration); a community has more of its own. Every change goes through the event log, so that an
 * open board offers what is there now.
 */
package dev.doorstep.canned;
