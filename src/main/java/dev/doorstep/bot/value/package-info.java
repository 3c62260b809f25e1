/**
 * Reading values out of natural Chinese and English: dates and spans of them, times, money,
 * numbers, contacts, floors, names of companies and credit codes.
 *
 * <p>Numbers are parsed ({@code Quantities}), the rest is found by bounded patterns. Dates know the
 * {@code WorkCalendar} of public holidays and exchanged working days.
 *
 * <p>All readers expect normalised text (see {@code bot.text}) and bounded input.
 */
package dev.doorstep.bot.value;
