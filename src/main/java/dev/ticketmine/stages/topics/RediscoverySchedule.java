package dev.ticketmine.stages.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;

import dev.ticketmine.tables.TopicSpace;
import java.sql.Date;
import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** When all topics are discovered anew. */
public final class RediscoverySchedule {
  /**
   * Returns whether it is time: the languages' means, which are learned when all topics are
   * discovered, are so many days old. Never on a first night, which has nothing to discover again.
   *
   * @param space {@link TopicSpace} as an earlier night left it
   * @param days age in days at which it is time; 0 for never
   */
  public static boolean isDue(Dataset<Row> space, LocalDate night, int days) {
    Date last =
        space
            .filter(col(TopicSpace.KIND).equalTo(QuestionSpace.LANGUAGE))
            .agg(min(col(TopicSpace.SINCE_DATE)))
            .head()
            .getDate(0);
    return days > 0 && last != null && !last.toLocalDate().plusDays(days).isAfter(night);
  }

  private RediscoverySchedule() {}
}
