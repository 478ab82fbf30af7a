package dev.ticketmine.report;

import java.util.List;

/** Names of files that are made of ids. */
final class FileNames {
  /** The pages that every report has, without their ending. */
  static final List<String> PAGES = List.of("index", "summary", "drafts");

  /** Returns the page of a topic, relative to the report's folder. */
  static String topicPage(String topicId) {
    return "topics/" + safe(topicId) + ".html";
  }

  /** Returns the draft of a topic in a language, relative to the drafts' folder. */
  static String draft(String topicId, String language) {
    return safe(topicId) + "." + safe(language) + ".md";
  }

  /** Leaves letters, digits, hyphen and underscore; an id can then lead out of no folder. */
  private static String safe(String id) {
    return id.replaceAll("[^A-Za-z0-9_-]", "_");
  }

  private FileNames() {}
}
