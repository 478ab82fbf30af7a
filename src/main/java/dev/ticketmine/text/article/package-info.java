/**
 * What makes a help article hard to use, in German and English. Method: docs/methods/articles.md.
 */
package dev.ticketmine.text.article;
