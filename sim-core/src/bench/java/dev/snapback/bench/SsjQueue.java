package dev.snapback.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import umontreal.ssj.randvar.ExponentialGen;
import umontreal.ssj.rng.RandomStream;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.simevents.eventlist.EventList;

/** The license-queue model in SSJ, as its users' guide writes an M/M/c queue: 10 a day, 25 servers, mean 2.2 days. */
final class SsjQueue {
  private static final double RATE = 10;
  private static final double SERVICE_RATE = 1 / 2.2;
  private static final int SERVERS = 25;

  private final Simulator sim;
  private final RandomStream stream;
  private final Deque<Double> line = new ArrayDeque<>();
  private int busy;
  private int events;
  private double waits;

  SsjQueue(EventList list, RandomStream stream) {
    this.sim = new Simulator(list);
    this.stream = stream;
  }

  /** Plays a year and returns the number of arrivals and departures. */
  int year(int days) {
    sim.init();
    line.clear();
    busy = 0;
    events = 0;
    new End(sim).schedule(days);
    new Arrival(sim).schedule(ExponentialGen.nextDouble(stream, RATE));
    sim.start();
    return waits < 0 ? -1 : events;
  }

  private void serve() {
    busy++;
    new Departure(sim).schedule(ExponentialGen.nextDouble(stream, SERVICE_RATE));
  }

  private final class Arrival extends Event {
    Arrival(Simulator sim) {
      super(sim);
    }

    @Override
    public void actions() {
      events++;
      new Arrival(sim).schedule(ExponentialGen.nextDouble(stream, RATE));
      if (busy == SERVERS) {
        line.addLast(sim.time());
      } else {
        serve();
      }
    }
  }

  private final class Departure extends Event {
    Departure(Simulator sim) {
      super(sim);
    }

    @Override
    public void actions() {
      events++;
      busy--;
      if (!line.isEmpty()) {
        waits += sim.time() - line.removeFirst();
        serve();
      }
    }
  }

  private final class End extends Event {
    End(Simulator sim) {
      super(sim);
    }

    @Override
    public void actions() {
      sim.stop();
    }
  }
}
