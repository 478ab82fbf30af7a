package dev.ticketmine.evaluation.privacy;

import java.util.List;

/**
 * An invented message of which is known where personal data stand.
 *
 * @param language de or en
 * @param text what somebody wrote
 * @param labels in order, without overlaps
 */
public record LabelledMessage(String language, String text, List<Label> labels) {
  /** Keeps the labels as they are. */
  public LabelledMessage {
    labels = List.copyOf(labels);
  }
}
