/**
 * The authors' command line: {@code bot check}, {@code test}, {@code chat}, {@code explain}, {@code
 * evaluate} and {@code replay}.
 *
 * <p>Each command reads script files ({@code ScriptOptions}), asks {@code bot.proof}, and prints
 * what it got on a {@code Console}: aligned, in the author's language, in colour on a terminal. It
 * needs no database and no framework, so it answers in about a second.
 *
 * <p>Exit codes: 0 nothing to mend, 1 something to mend, 2 the command could not do its work.
 */
package dev.doorstep.authoring;
