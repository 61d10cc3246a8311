import org.jspecify.annotations.NullMarked;

/** Snapback's library: scenarios, machines, worlds. No terminal, no printing, no global state. */
@NullMarked
module dev.snapback.core {
  requires commons.math3;
  requires org.apache.commons.numbers.core;
  requires org.apache.commons.statistics.distribution;
  requires org.snakeyaml.engine;
  requires static org.jspecify;
  requires tools.jackson.core;
  requires tools.jackson.dataformat.yaml;

  exports dev.snapback;
  exports dev.snapback.control;
  exports dev.snapback.economy;
  exports dev.snapback.ensemble;
  exports dev.snapback.kernel;
  exports dev.snapback.language;
  exports dev.snapback.license;
  exports dev.snapback.pressure;
  exports dev.snapback.property;
  exports dev.snapback.scenario;
  exports dev.snapback.talks;
  exports dev.snapback.statistics;
  exports dev.snapback.study;
  exports dev.snapback.supply;
  exports dev.snapback.tariff;
  exports dev.snapback.truce;
  exports dev.snapback.vocabulary;
  exports dev.snapback.world;
}
