/** The small vocabulary of the pipeline: table schema, stage, job, night, progress. */
package dev.ticketmine.pipeline;
