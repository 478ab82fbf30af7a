package dev.ticketmine.stages.tags;

import dev.ticketmine.tables.TagProfiles;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/**
 * A tag and what its conversations are like; also all tagged conversations, and all there are.
 *
 * @param key tag in lower case with single blanks
 * @param conversations number of conversations
 * @param first day of the earliest one
 * @param last day of the latest one
 * @param facets conversations by value, by facet
 */
record TagProfile(
    String key,
    long conversations,
    LocalDate first,
    LocalDate last,
    Map<String, SortedMap<String, Long>> facets) {

  static TagProfile of(Row row) {
    Map<String, SortedMap<String, Long>> facets = new HashMap<>();
    List<Row> counts = row.getList(row.fieldIndex(TagProfiles.FACETS));
    for (Row count : counts) {
      facets
          .computeIfAbsent(count.getString(0), facet -> new TreeMap<>())
          .put(count.getString(1), count.getLong(2));
    }
    return new TagProfile(
        row.getAs(TagProfiles.TAG),
        row.<Long>getAs(TagProfiles.CONVERSATION_COUNT),
        row.<Date>getAs(TagProfiles.FIRST_USED_DATE).toLocalDate(),
        row.<Date>getAs(TagProfiles.LAST_USED_DATE).toLocalDate(),
        facets);
  }

  /** Conversations by value of a facet. */
  SortedMap<String, Long> by(String facet) {
    return facets.getOrDefault(facet, Collections.emptySortedMap());
  }

  /** Conversations by primary topic. */
  SortedMap<String, Long> topics() {
    return by(ProfileTags.TOPIC);
  }

  /** Conversations of the topic. */
  long inTopic(String topic) {
    return topics().getOrDefault(topic, 0L);
  }

  /** The tag as it is most often spelt; of equally frequent spellings the first by alphabet. */
  String name() {
    return by(ProfileTags.SPELLING).entrySet().stream()
        .min(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse(key);
  }

  /** Every spelling of the tag. */
  List<String> spellings() {
    return List.copyOf(by(ProfileTags.SPELLING).keySet());
  }

  /** This tag with the uses of another one added; the key and the spellings stay. */
  TagProfile with(TagProfile other) {
    Map<String, SortedMap<String, Long>> sums = new HashMap<>();
    facets.forEach((facet, counts) -> sums.put(facet, new TreeMap<>(counts)));
    other.facets.forEach(
        (facet, counts) -> {
          if (!facet.equals(ProfileTags.SPELLING)) {
            SortedMap<String, Long> sum = sums.computeIfAbsent(facet, name -> new TreeMap<>());
            counts.forEach((value, count) -> sum.merge(value, count, Long::sum));
          }
        });
    return new TagProfile(
        key,
        conversations + other.conversations,
        first.isBefore(other.first) ? first : other.first,
        last.isAfter(other.last) ? last : other.last,
        sums);
  }

  /**
   * What is left of these conversations without those of the other profile, which are among them.
   */
  TagProfile without(TagProfile part) {
    Map<String, SortedMap<String, Long>> rest = new HashMap<>();
    facets.forEach(
        (facet, counts) -> {
          SortedMap<String, Long> left = new TreeMap<>(counts);
          part.by(facet).forEach((value, count) -> left.merge(value, -count, Long::sum));
          left.values().removeIf(count -> count <= 0);
          rest.put(facet, left);
        });
    return new TagProfile(key, conversations - part.conversations, first, last, rest);
  }
}
