/** Opens files: unpacks them within limits and turns UTF-16 into UTF-8. Knows no format. */
package dev.ticketmine.archive.input;
