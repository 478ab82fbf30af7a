package dev.ticketmine.leaks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** The texts in a Parquet file, column by column, without making rows of them. */
final class ParquetValues {
  /** Told of every value that is not null. */
  interface Reader {
    void value(String column, byte[] value);
  }

  private ParquetValues() {}

  /** Tells all values of columns of bytes, and returns the number of rows. */
  static long read(Path file, Reader values) throws IOException {
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file), options)) {
      MessageType schema = reader.getFooter().getFileMetaData().getSchema();
      String writer = reader.getFooter().getFileMetaData().getCreatedBy();
      List<ColumnDescriptor> texts =
          schema.getColumns().stream()
              .filter(
                  column ->
                      column.getPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.BINARY)
              .toList();
      if (!texts.isEmpty()) {
        reader.setRequestedSchema(texts);
        for (PageReadStore group = reader.readNextRowGroup();
            group != null;
            group = reader.readNextRowGroup()) {
          ColumnReadStoreImpl columns =
              new ColumnReadStoreImpl(
                  group, new GroupRecordConverter(schema).getRootConverter(), schema, writer);
          texts.forEach(column -> read(column, columns.getColumnReader(column), values));
        }
      }
      return reader.getRecordCount();
    }
  }

  private static void read(ColumnDescriptor column, ColumnReader reader, Reader values) {
    String name = String.join(".", column.getPath());
    for (long left = reader.getTotalValueCount(); left > 0; left--) {
      if (reader.getCurrentDefinitionLevel() == column.getMaxDefinitionLevel()) {
        values.value(name, reader.getBinary().getBytes());
      }
      reader.consume();
    }
  }
}
