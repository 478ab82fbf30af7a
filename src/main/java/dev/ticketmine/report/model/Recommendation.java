package dev.ticketmine.report.model;

import java.time.LocalDate;
import java.util.List;

/**
 * What to do, with evidence.
 *
 * @param id stable id
 * @param kind write_article, improve_article, fix_cause and so on
 * @param topicId topic; null for tags
 * @param language language of the content concerned; null if none
 * @param title what to do
 * @param body why, with figures
 * @param priority sort key, highest first
 * @param impactLow conversations a week that could be saved, or are concerned, lower end; may be
 *     null
 * @param impactHigh the same, upper end; may be null
 * @param evidenceCount questions that show it
 * @param quotes redacted quotes
 * @param state open, accepted, rejected or published
 * @param firstOffered night it was first offered; may be null
 */
public record Recommendation(
    String id,
    String kind,
    String topicId,
    String language,
    Bilingual title,
    Bilingual body,
    double priority,
    Double impactLow,
    Double impactHigh,
    long evidenceCount,
    List<String> quotes,
    String state,
    LocalDate firstOffered) {}
