package dev.ticketmine.ml.mood;

import dev.ticketmine.text.mood.TextMood.Polarity;

/**
 * A text whose polarity is known.
 *
 * @param text customer's own words
 * @param language de or en
 * @param isAnswer whether an agent has written before
 * @param polarity what it is
 */
public record LabelledText(String text, String language, boolean isAnswer, Polarity polarity) {}
