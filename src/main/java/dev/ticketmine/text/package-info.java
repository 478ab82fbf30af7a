/**
 * Language work in plain Java, German and English: mail cleaning, sentences, terms, language,
 * questions. Nothing here knows Spark; everything is thread-safe and gives the same answer on every
 * machine.
 */
package dev.ticketmine.text;
