package dev.ticketmine.stages.topics;

import dev.ticketmine.stages.topics.TopicDescriptions.Labels;
import dev.ticketmine.tables.Topics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/** Names that a topic has and keeps: those that people gave, then those of the night before. */
final class KeptNames {
  private final Map<String, List<String>> given;

  KeptNames(Curation curation) {
    this.given = curation.names();
  }

  /** Returns whether people named the topic. */
  boolean isGiven(String topicId) {
    return given.containsKey(topicId);
  }

  /**
   * Returns the names of the topics that have some already. A name given in one language only is
   * completed by the one that the topic had, else it serves both.
   *
   * @param centres rows of {@link TopicCentres}
   * @param known rows of {@link Topics} before this night, by id
   */
  Map<String, Labels> of(List<Row> centres, Map<String, Row> known) {
    Map<String, Labels> names = new TreeMap<>();
    for (Row row : centres) {
      TopicCentre centre = TopicCentre.of(row);
      Row topic = known.get(centre.id());
      List<String> own = given.get(centre.id());
      Labels before =
          topic == null
              ? null
              : new Labels(topic.getAs(Topics.LABEL_DE), topic.getAs(Topics.LABEL_EN));
      if (own != null) {
        names.put(
            centre.id(),
            new Labels(
                first(own.get(0), before == null ? "" : before.de(), own.get(1)),
                first(own.get(1), before == null ? "" : before.en(), own.get(0))));
      } else if (before != null && !wasGiven(topic)) {
        names.put(centre.id(), before);
      }
    }
    return names;
  }

  /** A name that people gave and took back is made anew. */
  private static boolean wasGiven(Row topic) {
    return Boolean.TRUE.equals(topic.getAs(Topics.HAS_GIVEN_LABEL));
  }

  private static String first(String... names) {
    return Stream.of(names)
        .filter(Objects::nonNull)
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElseThrow();
  }
}
