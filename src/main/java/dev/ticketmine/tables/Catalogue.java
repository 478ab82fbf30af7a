package dev.ticketmine.tables;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import java.util.Optional;

/** Every table that a lake can hold, in the order in which a night fills them. */
public final class Catalogue {
  /** The stored tables. */
  public static final List<TableSchema> TABLES =
      List.of(
          Conversations.SCHEMA,
          Messages.SCHEMA,
          ConversationParts.SCHEMA,
          Articles.SCHEMA,
          DailyOrders.SCHEMA,
          Events.SCHEMA,
          Quarantine.SCHEMA,
          Questions.SCHEMA,
          QuestionVectors.SCHEMA,
          ArticleVectors.SCHEMA,
          TopicSpace.SCHEMA,
          TopicPrototypes.SCHEMA,
          Topics.SCHEMA,
          Themes.SCHEMA,
          TopicAssignments.SCHEMA,
          ConversationTopics.SCHEMA,
          TopicEvents.SCHEMA,
          TopicMoves.SCHEMA,
          NightChanges.SCHEMA,
          MoodModels.SCHEMA,
          MessageMood.SCHEMA,
          ConversationMood.SCHEMA,
          ReplyQuality.SCHEMA,
          Promises.SCHEMA,
          ReplyPractice.SCHEMA,
          ServiceMetrics.SCHEMA,
          ResponseThresholds.SCHEMA,
          LanguageParities.SCHEMA,
          ContactHours.SCHEMA,
          Contrasts.SCHEMA,
          ContactSigns.SCHEMA,
          ClosingLines.SCHEMA,
          ContactPhases.SCHEMA,
          TopicWeeks.SCHEMA,
          Alerts.SCHEMA,
          ChangeDrivers.SCHEMA,
          RootCauses.SCHEMA,
          CauseMentions.SCHEMA,
          Incidents.SCHEMA,
          ContactValues.SCHEMA,
          NextIssues.SCHEMA,
          MissingInformation.SCHEMA,
          UnmetDemands.SCHEMA,
          ArticleMatches.SCHEMA,
          ContentGaps.SCHEMA,
          ArticleChecks.SCHEMA,
          TagAudit.SCHEMA,
          TagChanges.SCHEMA,
          TagProposals.SCHEMA,
          TaggerQuality.SCHEMA,
          TaggerTerms.SCHEMA,
          TagComparisons.SCHEMA,
          TagBackcasts.SCHEMA,
          GroupSizes.SCHEMA,
          Recommendations.SCHEMA,
          Drafts.SCHEMA,
          ReplyDrafts.SCHEMA,
          Decisions.SCHEMA,
          ContentEffects.SCHEMA,
          ErasedSubjects.SCHEMA,
          Runs.SCHEMA);

  /** What every night must hold between tables. */
  public static final List<Reference> REFERENCES =
      List.of(
          new Reference(Messages.SCHEMA, Messages.CONVERSATION_ID, Conversations.SCHEMA),
          new Reference(Questions.SCHEMA, Questions.MESSAGE_ID, Messages.SCHEMA),
          new Reference(TopicAssignments.SCHEMA, TopicAssignments.TOPIC_ID, Topics.SCHEMA));

  /** Returns the table of that name, if there is one. */
  public static Optional<TableSchema> find(String name) {
    return TABLES.stream().filter(table -> table.name().equals(name)).findFirst();
  }

  private Catalogue() {}
}
