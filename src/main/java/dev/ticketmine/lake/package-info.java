/** The only reader and writer of Delta tables: sessions, commits, lock, ledger, content hashes. */
package dev.ticketmine.lake;
