package dev.ticketmine;

import dev.ticketmine.lake.SparkSessions;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the one Spark session of the test JVM to tests that ask for it as a parameter. */
public final class SparkExtension implements ParameterResolver {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == SparkSession.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .getOrComputeIfAbsent(SharedSession.class, key -> new SharedSession(), SharedSession.class)
        .spark;
  }

  private static final class SharedSession implements ExtensionContext.Store.CloseableResource {
    private final SparkSession spark;

    SharedSession() {
      System.setProperty("spark.sql.shuffle.partitions", "2");
      spark = SparkSessions.open("local[2]");
      SparkSessions.tuneFor(spark, 0);
    }

    @Override
    public void close() {
      spark.stop();
    }
  }
}
