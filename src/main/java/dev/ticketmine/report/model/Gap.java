package dev.ticketmine.report.model;

import java.time.LocalDate;
import java.util.List;

/**
 * How well the help content answers a topic in one language.
 *
 * @param topicId topic
 * @param language de or en
 * @param status covered, missing, weak, stale, unfindable, duplicate or language_missing
 * @param articleId nearest article; null if none is near
 * @param articleTitle its title; null if unknown
 * @param similarity similarity of that article, 0..1; may be null
 * @param conversations conversations of the topic in this language; null if too few to show
 * @param deflectableLow conversations a week that content could have answered; may be null
 * @param deflectableHigh the same, upper end; may be null
 * @param missingWords words customers use that the article lacks
 * @param reason why this status, in numbers
 * @param confidence how likely an article answers, or that none does, 0..1; may be null
 * @param otherTitle title of the article that says the same; null but for duplicates
 * @param oldFigure figure of the article that agents no longer give, or of one duplicate; may be
 *     null
 * @param newFigure figure that agents give instead, or of the other duplicate; may be null
 * @param since first day of the new figure; may be null
 */
public record Gap(
    String topicId,
    String language,
    String status,
    String articleId,
    String articleTitle,
    Double similarity,
    Long conversations,
    Double deflectableLow,
    Double deflectableHigh,
    List<String> missingWords,
    String reason,
    Double confidence,
    String otherTitle,
    String oldFigure,
    String newFigure,
    LocalDate since) {}
