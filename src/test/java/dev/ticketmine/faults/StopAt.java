package dev.ticketmine.faults;

import dev.ticketmine.lake.Checkpoint;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** Stops a run of this process at a place, by an error that nothing in it expects. */
public final class StopAt implements Checkpoint {
  private static final AtomicReference<String> PLACE = new AtomicReference<>("");
  private static final List<String> REACHED = new CopyOnWriteArrayList<>();

  /** What stops the run. */
  public static final class Stopped extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** Stops runs there from now on; nowhere if it is empty. Returns the places reached so far. */
  public static List<String> at(String place) {
    System.setProperty(PROPERTY, StopAt.class.getName());
    PLACE.set(place);
    List<String> reached = List.copyOf(REACHED);
    REACHED.clear();
    return reached;
  }

  /** Lets runs of this process alone again. */
  public static void nowhere() {
    at("");
    System.clearProperty(PROPERTY);
  }

  @Override
  public void reached(String place) {
    REACHED.add(place);
    if (place.equals(PLACE.get())) {
      throw new Stopped();
    }
  }
}
