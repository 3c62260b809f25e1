/**
 * Reading values out of natural Chinese and English: dates, times, money, numbers, contacts.
 *
 * <p>All readers expect normalised text (see {@code bot.text}) and bounded input.
 */
package dev.doorstep.bot.value;
