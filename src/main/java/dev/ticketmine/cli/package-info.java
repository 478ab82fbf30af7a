/** The command line: commands to jobs to exit codes; the only console output and the only exit. */
package dev.ticketmine.cli;
