/** What had better be changed in help articles. Method: docs/methods/articles.md. */
package dev.ticketmine.stages.lint;
