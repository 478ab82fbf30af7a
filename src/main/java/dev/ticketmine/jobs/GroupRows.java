package dev.ticketmine.jobs;

import dev.ticketmine.disclosure.GroupSize;
import dev.ticketmine.disclosure.Groups;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.tables.GroupSizes;
import org.apache.spark.sql.Row;

/** Reads the sizes of groups: as many as topics have weeks, languages, states and causes. */
final class GroupRows {
  static Groups all(Lake lake) {
    Groups groups = new Groups();
    for (Row row : lake.read(GroupSizes.SCHEMA).collectAsList()) {
      groups.put(
          Cells.text(row, GroupSizes.TOPIC_ID),
          Cells.text(row, GroupSizes.GROUP_KIND),
          Cells.text(row, GroupSizes.GROUP_VALUE),
          new GroupSize(
              Cells.count(row, GroupSizes.CONVERSATION_COUNT),
              Cells.count(row, GroupSizes.CUSTOMER_COUNT),
              Cells.count(row, GroupSizes.FIRST_CUSTOMER_COUNT)));
    }
    return groups;
  }

  private GroupRows() {}
}
