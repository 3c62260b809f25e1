package dev.doorstep.bot.model;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Time per message, and to train, with the model of CLINC150 (150 intents, 15,000 examples). */
@State(Scope.Benchmark)
@Fork(1)
public class ModelBenchmark {
  private List<Example> train;
  private List<Example> test;
  private LinearModel model;
  private int next;

  @Setup
  public void read() {
    if (Datasets.missing()) {
      System.exit(0);
    }
    train = Datasets.read("clinc150_full/train.tsv");
    test = Datasets.read("clinc150_full/test.tsv");
    model = Datasets.train(train);
  }

  /** Sampled, so that the percentiles are printed. */
  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  @Warmup(iterations = 3, time = 2)
  @Measurement(iterations = 5, time = 2)
  public Verdict judge() {
    next = (next + 1) % test.size();
    return model.judge(test.get(next).text());
  }

  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @OutputTimeUnit(TimeUnit.SECONDS)
  @Warmup(iterations = 2)
  @Measurement(iterations = 5)
  public LinearModel train() {
    return Datasets.train(train);
  }
}
