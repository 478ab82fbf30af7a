package dev.ticketmine.text.mood;

/**
 * A text that lexicon and rules have read.
 *
 * @param words its words
 * @param valued their values
 * @param mood what follows from them
 */
record ReadText(Words words, ValuedText valued, TextMood mood) {}
