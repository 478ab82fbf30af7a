/**
 * Recognises personal data in German and English text, replaces it by placeholders, and turns ids
 * into keyed pseudonyms. Plain Java, no Spark.
 */
package dev.ticketmine.privacy;
