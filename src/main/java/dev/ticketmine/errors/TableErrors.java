package dev.ticketmine.errors;

import dev.ticketmine.errors.UserException.Kind;
import java.util.Collection;
import java.util.List;

/** Errors about tables. */
public final class TableErrors {
  /** Rows lack columns of the table they are meant for: a defect of the stage that made them. */
  public static IllegalStateException missingColumns(
      String table, Collection<String> missing, Collection<String> present) {
    return new IllegalStateException(
        "Rows for table '%s' lack the columns %s; they have %s. The stage that makes these rows must add them."
            .formatted(table, missing, present));
  }

  /** There is no table of that name. */
  public static UserException unknownTable(String table, List<String> known) {
    return new UserException(
        Kind.USAGE,
        "There is no table '%s'. The tables are: %s.".formatted(table, String.join(", ", known)));
  }

  /** The lake does not hold the table yet. */
  public static UserException emptyLake(String table, String lake) {
    return new UserException(
        Kind.NO_INPUT,
        "The lake %s has no table '%s' yet. Run 'ticketmine nightly' with this --lake first."
            .formatted(lake, table));
  }

  /** The folder is no lake, or nothing is published there. */
  public static UserException noLake(String lake) {
    return new UserException(
        Kind.NO_INPUT,
        "There is no published night in a lake at %s. Check --lake, or run 'ticketmine nightly' with it first."
            .formatted(lake));
  }

  private TableErrors() {}
}
