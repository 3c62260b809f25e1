/** How words are compared: scripts and messages go through the same {@code Normaliser}. */
package dev.doorstep.bot.text;
