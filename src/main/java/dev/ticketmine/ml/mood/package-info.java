/** A trained model of polarity: MLlib fits it, plain Java applies it. */
package dev.ticketmine.ml.mood;
