package dev.ticketmine.report.model;

import java.util.List;

/**
 * What the report rests on.
 *
 * @param intake what became of the records of this run; null if unknown
 * @param messages messages loaded
 * @param articles help articles loaded
 * @param questions questions found
 * @param unclearQuestions questions too far from every topic to count
 * @param quarantined records rejected in this run
 * @param rejections the most frequent reasons
 * @param hiddenTopics topics left out because too few customers asked
 */
public record DataQuality(
    Intake intake,
    long messages,
    long articles,
    long questions,
    long unclearQuestions,
    long quarantined,
    List<Rejection> rejections,
    long hiddenTopics) {}
