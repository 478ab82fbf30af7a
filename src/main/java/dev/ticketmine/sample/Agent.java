package dev.ticketmine.sample;

/** An invented agent, with a way of writing. */
record Agent(String id, String first, String last, Style style) {

  /** How much an agent says beside the answer. */
  enum Style {
    WARM(0.65, 0.6, 0.8, 0.4, 0.35, 0.3, 0.14),
    PLAIN(0.3, 0.25, 0.4, 0.15, 0.25, 0.2, 0.08),
    CURT(0.05, 0.05, 0.08, 0.03, 0.06, 0.05, 0.02);

    final double thanks;
    final double acknowledges;
    final double apologises;
    final double ownership;
    final double nextStep;
    final double expectation;
    final double explains;

    Style(
        double thanks,
        double acknowledges,
        double apologises,
        double ownership,
        double nextStep,
        double expectation,
        double explains) {
      this.thanks = thanks;
      this.acknowledges = acknowledges;
      this.apologises = apologises;
      this.ownership = ownership;
      this.nextStep = nextStep;
      this.expectation = expectation;
      this.explains = explains;
    }
  }
}
