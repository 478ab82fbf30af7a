package dev.ticketmine.errors;

/**
 * A problem that the person who runs ticketmine can mend. The message says what is wrong, where,
 * and how to mend it, in one line, with names and numbers but never a customer's words. Anything
 * else that is thrown is a defect of ticketmine.
 */
public final class UserException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What kind of problem it is; each kind has one exit code, after sysexits. */
  public enum Kind {
    /** The command line cannot be understood. */
    USAGE(64),
    /** The input is wrong, or a quality gate failed. */
    INPUT(65),
    /** An input file is missing or cannot be read. */
    NO_INPUT(66),
    /** The output cannot be created. */
    OUTPUT(73),
    /** Reading or writing failed. */
    IO(74),
    /** Another run holds the lake. */
    BUSY(75),
    /** A secret or a right is missing. */
    PERMISSION(77),
    /** The configuration is wrong. */
    CONFIGURATION(78);

    private final int exitCode;

    Kind(int exitCode) {
      this.exitCode = exitCode;
    }

    /** Returns the exit code of the process. */
    public int exitCode() {
      return exitCode;
    }
  }

  private final Kind kind;

  /** A problem of this kind. */
  public UserException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** A problem of this kind with the error that revealed it. */
  public UserException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** Returns what kind of problem it is. */
  public Kind kind() {
    return kind;
  }
}
