/**
 * The assistant: scripts, understanding, forms and decisions.
 *
 * <p>Flow: {@code ScriptLibrary} (YAML, checked when it loads) → {@code Assistant.decide(state,
 * message, context)} → {@code Turn}: the next state, the replies, the effects (open a request, hand
 * over) and the decision that explains itself.
 *
 * <p>Pure Java: no I/O, no framework, no clock, no randomness. What it decides can be replayed.
 */
package dev.doorstep.bot;
