package dev.ticketmine.notebooks;

/**
 * Something that a notebook shows: a picture or a table.
 *
 * @param html markup that needs nothing from outside
 */
public record Shown(String html) {
  @Override
  public String toString() {
    return html;
  }
}
