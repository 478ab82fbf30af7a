package dev.ticketmine.report.model;

import java.time.LocalDate;

/**
 * What followed published help content.
 *
 * @param topicId topic
 * @param language language of the content
 * @param articleTitle title of the article; null if it is not known
 * @param published day of publication
 * @param verdict worked, no_effect_yet, backfired or not_enough_data
 * @param weeksBefore weeks before that were compared
 * @param weeksAfter weeks after that were compared
 * @param change relative change of the contacts against similar topics: -0.3 is 30 % fewer; null if
 *     not known or too few to show
 * @param low lower end of its 95 % interval; null likewise
 * @param high upper end; null likewise
 * @param isOfOrders whether rates are per 1,000 orders; else per 1,000 conversations
 * @param rateBefore contacts per 1,000 before; null if too few to show
 * @param rateAfter the same after
 */
public record Effect(
    String topicId,
    String language,
    String articleTitle,
    LocalDate published,
    String verdict,
    int weeksBefore,
    int weeksAfter,
    Double change,
    Double low,
    Double high,
    boolean isOfOrders,
    Double rateBefore,
    Double rateAfter) {}
