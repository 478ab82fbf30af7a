package dev.ticketmine.jobs;

import dev.ticketmine.report.export.Fields;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Turns what Spark puts into a row into plain Java values that a writer knows. */
final class RowValues {
  static List<Object> of(Row row) {
    List<Object> values = new ArrayList<>(row.length());
    for (int index = 0; index < row.length(); index++) {
      values.add(plain(row.get(index)));
    }
    return values;
  }

  private static Object plain(Object value) {
    if (value instanceof Timestamp timestamp) {
      return timestamp.toInstant();
    }
    if (value instanceof Date date) {
      return date.toLocalDate();
    }
    if (value instanceof byte[] bytes) {
      return Base64.getEncoder().encodeToString(bytes);
    }
    if (value instanceof Seq<?> list) {
      return CollectionConverters.asJava(list).stream()
          .collect(ArrayList::new, (all, item) -> all.add(plain(item)), ArrayList::addAll);
    }
    if (value instanceof scala.collection.Map<?, ?> map) {
      Map<String, Object> plain = new LinkedHashMap<>();
      CollectionConverters.asJava(map)
          .forEach((key, item) -> plain.put(String.valueOf(key), plain(item)));
      return plain;
    }
    if (value instanceof Row row) {
      Map<String, Object> fields = new LinkedHashMap<>();
      for (int index = 0; index < row.length(); index++) {
        fields.put(row.schema().fieldNames()[index], plain(row.get(index)));
      }
      return new Fields(fields);
    }
    return value;
  }

  private RowValues() {}
}
