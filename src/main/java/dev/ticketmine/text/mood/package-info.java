/**
 * Polarity, problem severity and service markers of support texts, from word lists and rules.
 *
 * <p>Plain Java: a text goes in, a value comes out. All analysers are immutable once loaded and may
 * be shared between threads.
 */
package dev.ticketmine.text.mood;
