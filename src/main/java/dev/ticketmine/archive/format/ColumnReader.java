package dev.ticketmine.archive.format;

import java.io.InputStream;
import java.util.List;

/** Reads tables, whose columns a mapping gives a meaning. */
public interface ColumnReader extends ArchiveReader {
  /**
   * What a column is read as.
   *
   * @param column name in the header; a long one, which may be content, is only described
   * @param field field or attribute; null if the column is not read
   */
  record ColumnUse(String column, String field) {}

  /** Returns what each column of a file is read as, in order; none if it has no header. */
  List<ColumnUse> columns(InputStream in, String fileName);
}
