package dev.ticketmine.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.Catalogue;
import dev.ticketmine.tables.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The data contracts are made from the table classes. What stands in the files is read again and
 * compared with the tables, and with what the Open Data Contract Standard 3.1.0 demands.
 */
class ContractsTest {
  private static final Path FOLDER = Path.of("docs", "contracts");

  private static final Set<String> PROPERTY_KEYS =
      Set.of(
          "id",
          "name",
          "description",
          "logicalType",
          "physicalType",
          "logicalTypeOptions",
          "items",
          "properties",
          "primaryKey",
          "primaryKeyPosition",
          "required",
          "unique",
          "relationships",
          "quality");

  private static Path file(TableSchema table) {
    return FOLDER.resolve(table.name() + ".odcs.yaml");
  }

  private static Map<String, Object> read(TableSchema table) throws IOException {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    return new Yaml(new SafeConstructor(options)).load(Files.readString(file(table)));
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Map<String, Object> from, String key) {
    return (List<Map<String, Object>>) from.getOrDefault(key, List.of());
  }

  @Test
  void everyTableHasItsContractAndNoOther() throws IOException {
    for (TableSchema table : Catalogue.TABLES) {
      GoldenFile.check(file(table), DataContract.of(table));
    }
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files)
          .containsExactlyInAnyOrderElementsOf(
              Catalogue.TABLES.stream().map(ContractsTest::file).toList());
    }
  }

  @Test
  void contractsSayWhatTheTablesAre() throws IOException {
    for (TableSchema table : Catalogue.TABLES) {
      Map<String, Object> schema = list(read(table), "schema").get(0);
      assertThat(schema).containsEntry("name", table.name());
      List<Map<String, Object>> properties = list(schema, "properties");
      assertThat(properties)
          .extracting(property -> property.get("name"))
          .containsExactlyElementsOf(Arrays.asList(table.columns().fieldNames()));
      for (int index = 0; index < properties.size(); index++) {
        Map<String, Object> property = properties.get(index);
        StructField field = table.columns().fields()[index];
        String name = table.name() + "." + field.name();
        assertThat(DataType.fromDDL((String) property.get("physicalType")))
            .as(name)
            .isEqualTo(withoutComments(field.dataType()));
        assertThat(property.get("description")).as(name).isEqualTo(field.getComment().get());
        int position = table.key().indexOf(field.name()) + 1;
        assertThat(property.get("primaryKeyPosition"))
            .as(name)
            .isEqualTo(position == 0 ? null : position);
      }
    }
  }

  private static DataType withoutComments(DataType type) {
    return DataType.fromDDL(type.simpleString());
  }

  @Test
  void contractsHaveWhatTheStandardDemands() throws IOException {
    Set<Object> ids = new HashSet<>();
    for (TableSchema table : Catalogue.TABLES) {
      Map<String, Object> contract = read(table);
      assertThat(contract)
          .containsEntry("apiVersion", "v3.1.0")
          .containsEntry("kind", "DataContract")
          .containsEntry("status", "active")
          .containsKeys("id", "version", "schema", "team", "slaProperties");
      assertThat(contract.keySet())
          .isSubsetOf(
              Set.of(
                  "apiVersion",
                  "kind",
                  "id",
                  "name",
                  "version",
                  "status",
                  "domain",
                  "description",
                  "servers",
                  "schema",
                  "team",
                  "slaProperties"));
      assertThat(contract.get("version")).isInstanceOf(String.class);
      assertThat(ids.add(contract.get("id"))).as("id of " + table.name()).isTrue();
      for (Map<String, Object> server : list(contract, "servers")) {
        assertThat(server).containsKeys("server", "type", "path", "format");
      }
      for (Map<String, Object> sla : list(contract, "slaProperties")) {
        assertThat(sla).containsKeys("property", "value");
      }
      list(contract, "schema").forEach(object -> properties(table.name(), object));
    }
  }

  @SuppressWarnings("unchecked")
  private static void properties(String where, Map<String, Object> object) {
    for (Map<String, Object> property : list(object, "properties")) {
      String name = where + "." + property.get("name");
      assertThat(property).as(name).containsKeys("name", "logicalType", "physicalType");
      property(name, property);
      assertThat(property.containsKey("items"))
          .as("%s has items", name)
          .isEqualTo(property.get("logicalType").equals("array"));
      if (property.containsKey("items")) {
        property(name, (Map<String, Object>) property.get("items"));
      }
    }
  }

  private static void property(String name, Map<String, Object> property) {
    assertThat(property.keySet()).as(name).isSubsetOf(PROPERTY_KEYS);
    assertThat(property.get("logicalType"))
        .as(name)
        .isIn("string", "date", "timestamp", "number", "integer", "object", "array", "boolean");
    properties(name, property);
  }

  @Test
  void referencesLeadToColumnsOfOtherContracts() throws IOException {
    for (Reference reference : Catalogue.REFERENCES) {
      Map<String, Object> property =
          list(list(read(reference.table()), "schema").get(0), "properties").stream()
              .filter(column -> column.get("name").equals(reference.column()))
              .findFirst()
              .orElseThrow();
      assertThat(list(property, "relationships"))
          .extracting(relationship -> relationship.get("to"))
          .containsExactly(
              "%1$s.odcs.yaml#/schema/%1$s/properties/%2$s"
                  .formatted(reference.other().name(), reference.column()));
      assertThat(list(list(read(reference.other()), "schema").get(0), "properties"))
          .extracting(column -> column.get("id"))
          .contains(reference.column());
      StructType other = reference.other().columns();
      assertThat(other.fieldNames()).contains(reference.column());
    }
  }
}
