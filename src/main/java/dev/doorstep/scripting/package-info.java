/**
 * The assistant's scripts over time: versions, which of them speaks, and the draft of the next.
 *
 * <p>Flow: {@code Adopting} makes the scripts on disk a version when the hub starts; authors edit
 * one {@code Draft}, check it, replay past conversations on it and publish it ({@code Publishing}),
 * or roll back. The newest publication is what speaks. Every process follows it: {@code Scripting}
 * hears a signal (a slow poll backs that up), trains the new assistant beside the old one and swaps
 * them in one step; a turn uses one version from its beginning to its end.
 *
 * <p>{@code Trying} talks to the draft and keeps nothing. {@code Corrections} are what colleagues
 * say about the assistant's choices; accepted, they become tests and examples in the draft. {@code
 * PastTurns} is what a replay needs of past conversations.
 *
 * <p>{@code ScriptedDays} lends the holidays of the scripts that speak to the directory, so that
 * deadlines and the assistant read one calendar.
 *
 * <p>A version that cannot be read never replaces one that can.
 */
package dev.doorstep.scripting;
