package dev.ticketmine.bench;

/**
 * What the Spark tasks of a step did.
 *
 * @param tasks how many ended
 * @param taskSeconds time that they ran, summed over tasks
 * @param readBytes bytes read from files
 * @param writtenBytes bytes written to files
 * @param shuffledBytes bytes written for other tasks to read
 * @param spilledBytes bytes that did not fit into memory and were put on disk meanwhile
 * @param skew the longest task over the median one, in the stage whose longest task took the most
 *     time; 0 if no stage of several tasks had one that ran for a second
 */
public record TaskTotals(
    long tasks,
    double taskSeconds,
    long readBytes,
    long writtenBytes,
    long shuffledBytes,
    long spilledBytes,
    double skew) {
  static final TaskTotals NONE = new TaskTotals(0, 0, 0, 0, 0, 0, 0);
}
