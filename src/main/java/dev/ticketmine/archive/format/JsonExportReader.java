package dev.ticketmine.archive.format;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * Reads a help desk's JSON export, be it one document (a page with a list of records), several
 * documents one after the other, or JSON Lines of records or pages. Lines are told from a document
 * by the beginning of the file; only they can be read in parts.
 */
public final class JsonExportReader implements ArchiveReader {
  private final JsonExport export;
  private final int maximumBytes;

  /** Reads this export; records may have the usual size. */
  public JsonExportReader(JsonExport export) {
    this(export, Lines.STANDARD_BYTES);
  }

  /**
   * Reads this export.
   *
   * @param maximumBytes largest record
   */
  JsonExportReader(JsonExport export, int maximumBytes) {
    this.export = export;
    this.maximumBytes = maximumBytes;
  }

  @Override
  public String format() {
    return export.format();
  }

  @Override
  public boolean fits(byte[] header) {
    Set<String> ways = JsonOutline.of(header);
    Set<String> beginnings = new HashSet<>(Set.of(""));
    for (String list : export.lists()) {
      beginnings.add(list + "[].");
      export.wrappers().forEach(wrapper -> beginnings.add(wrapper + "." + list + "[]."));
    }
    export.wrappers().forEach(wrapper -> beginnings.add(wrapper + "."));
    return beginnings.stream()
        .anyMatch(
            beginning ->
                export.signatures().stream()
                    .anyMatch(
                        names -> names.stream().allMatch(name -> ways.contains(beginning + name))));
  }

  /** Only lines can be read in parts. */
  @Override
  public boolean isSplittable(byte[] header) {
    return JsonPieces.isLines(header);
  }

  @Override
  public Iterator<ParsedRecord> read(InputStream in, RecordPosition start) {
    return records(JsonPieces.of(in, start, export.lists(), export.wrappers(), maximumBytes));
  }

  private Iterator<ParsedRecord> records(Iterator<JsonScanner.Piece> pieces) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return pieces.hasNext();
      }

      @Override
      public ParsedRecord next() {
        return parse(pieces.next());
      }
    };
  }

  /** A record needs the name of the list that it stood in; one that stood in none may be a page. */
  @Override
  public Iterator<ParsedRecord> readAgain(RawBytes raw, RecordPosition position) {
    String list = new String(raw.context(), StandardCharsets.UTF_8);
    if (list.isEmpty()) {
      InputStream in = new ByteArrayInputStream(raw.bytes());
      return records(
          new JsonScanner(in, position, export.lists(), export.wrappers(), maximumBytes));
    }
    Lines.Line line =
        new Lines.Line(raw.bytes(), position, 0, Lines.tooLong(position, maximumBytes));
    return List.of(parse(new JsonScanner.Piece(list, line, null))).iterator();
  }

  private ParsedRecord parse(JsonScanner.Piece piece) {
    RecordPosition position = piece.line().position();
    try {
      if (piece.problem() != null) {
        throw piece.problem();
      }
      ExportFields fields = new ExportFields(JsonLines.parse(piece.line()));
      return export.read(new ExportRecord(position, piece.list(), fields));
    } catch (InvalidRecord e) {
      boolean isWhole = piece.problem() == null;
      byte[] list = piece.list().getBytes(StandardCharsets.UTF_8);
      return new RejectedRecord(position, e, isWhole ? RawBytes.of(piece.line(), list) : null);
    }
  }
}
