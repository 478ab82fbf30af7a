package dev.ticketmine.stages.tags;

import dev.ticketmine.ml.statistics.Concentration;
import dev.ticketmine.ml.statistics.Counts;
import dev.ticketmine.taxonomy.ChangeAction;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Tags that are dead, too rare, or say nothing about why customers write. */
final class TagRetirements {
  /** A shorter archive says nothing about dead tags. */
  private static final long SHORTEST_ARCHIVE_DAYS = 56;

  private static final double UNLIKELY = 0.01;

  /** A tag with fewer uses that is no longer used is not missed, whatever its chances. */
  private static final long FEW = 5;

  /** With fewer uses in most of the archive, a tag measures nothing. */
  private static final long TOO_RARE = 3;

  /** One or two uses tell nothing for sure. */
  private static final double BY_RARITY_ALONE = 0.5;

  /** Level of the test that a tag is spread like chance. */
  private static final double CHANCE_LEVEL = 0.99;

  /** Why a tag may go. */
  private record Reason(double confidence, String evidence) {}

  private final TagArchive archive;
  private final TagTests tests;
  private final TagText text;

  TagRetirements(TagArchive archive, TagTests tests, TagText text) {
    this.archive = archive;
    this.tests = tests;
    this.text = text;
  }

  /** Proposes to retire the tag if there is a reason. */
  Optional<TagChange> change(TagProfile tag) {
    return dead(tag)
        .or(() -> rare(tag))
        .or(() -> meaningless(tag))
        .map(
            reason ->
                new TagChange(
                    ChangeAction.RETIRE,
                    tag.spellings(),
                    List.of(),
                    tag.conversations(),
                    reason.confidence(),
                    reason.evidence()));
  }

  private Optional<Reason> dead(TagProfile tag) {
    LocalDate middle = archive.archive().first().plusDays(days() / 2);
    if (days() < SHORTEST_ARCHIVE_DAYS || !tag.last().isBefore(middle)) {
      return Optional.empty();
    }
    long before =
        archive.archive().by(ProfileTags.WEEK).headMap(tag.last() + " ").values().stream()
            .mapToLong(Long::longValue)
            .sum();
    double chance =
        Math.pow((double) before / archive.archive().conversations(), tag.conversations());
    if (chance >= UNLIKELY && tag.conversations() >= FEW) {
      return Optional.empty();
    }
    return Optional.of(
        new Reason(
            1 - chance,
            text.say(
                "%s-mal gesetzt, zuletzt am %s; seither nicht mehr, in %d Tagen und %s Gesprächen.",
                "Used %s times, last on %s; not since, in %d days and %s conversations.",
                text.count(tag.conversations()),
                text.date(tag.last()),
                ChronoUnit.DAYS.between(tag.last(), archive.archive().last()),
                text.count(archive.archive().conversations() - before))));
  }

  private Optional<Reason> rare(TagProfile tag) {
    boolean isNew = tag.first().isAfter(archive.archive().last().minusDays(days() / 4));
    if (days() < SHORTEST_ARCHIVE_DAYS || tag.conversations() >= TOO_RARE || isNew) {
      return Optional.empty();
    }
    return Optional.of(
        new Reason(
            BY_RARITY_ALONE,
            text.say(
                "In %s von %s Gesprächen in %d Tagen gesetzt: zu selten, um etwas zu messen.",
                "Used in %s of %s conversations in %d days: too seldom to measure anything.",
                text.count(tag.conversations()),
                text.count(archive.archive().conversations()),
                days())));
  }

  private Optional<Reason> meaningless(TagProfile tag) {
    if (!tests.isLikeChance(tag)) {
      return Optional.empty();
    }
    Concentration concentration = tests.concentration(tag);
    return Optional.of(
        new Reason(
            CHANCE_LEVEL,
            text.say(
                "Verteilt wie Zufall: Zwei seiner %s Gespräche haben %.2f-mal so oft dasselbe Thema wie"
                    + " zwei beliebige mit Tag (durch Zufall bis %.2f-mal), über rund %.0f Themen;"
                    + " Woche, Sprache, Kanal und Stimmung sind wie bei allen. Das spricht für ein"
                    + " Lesezeichen oder einen persönlichen Vermerk, nicht für einen Grund.",
                "Spread like chance: two of its %s conversations share a topic %.2f times as often as"
                    + " any two tagged ones (by chance up to %.2f times), over %.0f topics in effect,"
                    + " and week, language, channel and mood are like those of all: a bookmark or a"
                    + " private mark, not a reason.",
                text.count(tag.conversations()),
                concentration.lift(),
                1 + concentration.margin(),
                Counts.effectiveNumber(tag.topics()))));
  }

  private long days() {
    return ChronoUnit.DAYS.between(archive.archive().first(), archive.archive().last());
  }
}
