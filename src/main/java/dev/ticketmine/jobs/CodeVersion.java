package dev.ticketmine.jobs;

import java.util.Optional;

/** The version of ticketmine that runs. */
public final class CodeVersion {
  /** Returns the version in the jar's manifest, or "development" outside a jar. */
  public static String current() {
    return Optional.ofNullable(CodeVersion.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  private CodeVersion() {}
}
