package dev.ticketmine.tables;

import dev.ticketmine.pipeline.TableSchema;

/**
 * A column whose values all stand in another table's column of the same name; every night is
 * checked for it before it is published.
 *
 * @param table table with the column
 * @param column name of the column in both tables
 * @param other table that the values refer to
 */
public record Reference(TableSchema table, String column, TableSchema other) {}
