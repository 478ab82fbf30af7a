package dev.ticketmine.report.export;

/** File formats of an exported table. */
public enum TableFormat {
  /** Comma-separated values after RFC 4180, with a header. */
  CSV,
  /** One JSON object a line. */
  JSONL
}
