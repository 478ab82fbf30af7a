package dev.ticketmine.report.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A recurring question with everything known about it.
 *
 * @param id permanent id
 * @param themeId theme; may be null
 * @param labelDe German name
 * @param labelEn English name
 * @param keyphrases typical phrases, strongest first
 * @param question a typical question
 * @param questionDe the same from German questions; may be null
 * @param questionEn the same from English questions; may be null
 * @param examples redacted questions from different customers
 * @param area core area
 * @param conversations conversations with such a question
 * @param customers customers with such a question
 * @param firstSeen day of the earliest question; may be null
 * @param lastSeen day of the latest question; may be null
 * @param weeks weeks with conversations, in order
 * @param recent conversations of the last four full weeks; null if too few to show
 * @param earlier conversations of the four weeks before; null if too few to show
 * @param mood conversations per state
 * @param causes causes, strongest first
 * @param gaps help status per language
 * @param value what a contact is worth; null if unknown
 * @param contact what comes next, what agents ask for, and what customers would like to have
 */
public record Topic(
    String id,
    String themeId,
    String labelDe,
    String labelEn,
    List<String> keyphrases,
    String question,
    String questionDe,
    String questionEn,
    List<String> examples,
    String area,
    long conversations,
    long customers,
    LocalDate firstSeen,
    LocalDate lastSeen,
    List<Week> weeks,
    Long recent,
    Long earlier,
    Map<String, Long> mood,
    List<Cause> causes,
    List<Gap> gaps,
    ContactValue value,
    Contact contact) {}
