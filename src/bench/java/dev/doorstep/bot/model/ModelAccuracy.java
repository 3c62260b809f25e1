package dev.doorstep.bot.model;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Prints how well the model learns the public data sets, and what that takes. */
final class ModelAccuracy {
  private static final int MEASURED = 20_000;
  private static final double KEPT = 0.95;

  public static void main(String[] arguments) {
    if (Datasets.missing()) {
      return;
    }
    System.out.printf("%-42s %8s %14s%n", "", "accuracy", "training (CPU)");
    accuracy("CLINC150, 5 examples per intent", "clinc150_full", "train_5shot_fixed.tsv");
    accuracy("CLINC150, 10 examples per intent", "clinc150_full", "train_10shot_fixed.tsv");
    LinearModel full = accuracy("CLINC150, full", "clinc150_full", "train.tsv");
    accuracy("BANKING77, 5 examples per intent", "banking77", "train_5shot_fixed.tsv");
    accuracy("BANKING77, 10 examples per intent", "banking77", "train_10shot_fixed.tsv");
    accuracy("BANKING77, full", "banking77", "train.tsv");
    outOfScope(full);
    time(full);
  }

  private static LinearModel accuracy(String title, String folder, String file) {
    List<Example> train = Datasets.read(folder + "/" + file);
    long start = cpuNanos();
    LinearModel model = Datasets.train(train);
    double seconds = (cpuNanos() - start) / 1e9;
    List<Example> test = Datasets.read(folder + "/test.tsv");
    long right =
        test.stream()
            .filter(e -> model.labels().get(model.judge(e.text()).best()).equals(e.label()))
            .count();
    System.out.printf("%-42s %7.2f%% %12.2f s%n", title, 100.0 * right / test.size(), seconds);
    return model;
  }

  private static void outOfScope(LinearModel model) {
    double[] inside = confidences(model, Datasets.read("clinc150_full/test.tsv"));
    double[] outside = confidences(model, Datasets.read("clinc150_full/oos_test.tsv"));
    double[] heldBack = heldBack();
    double threshold = heldBack[(int) ((1 - KEPT) * heldBack.length)];
    double onTest = inside[(int) ((1 - KEPT) * inside.length)];
    System.out.printf("%nCLINC150, messages out of scope%n");
    System.out.printf("%-42s %8.4f%n", "AUROC", auroc(inside, outside));
    System.out.printf(
        "%-42s %7.1f%% (%.1f%% of the in-scope kept)%n",
        "recall, threshold from held-back training",
        100 * below(outside, threshold),
        100 - 100 * below(inside, threshold));
    System.out.printf(
        "%-42s %7.1f%%%n",
        "recall, exactly 95% of the in-scope kept", 100 * below(outside, onTest));
  }

  /** Each fifth of the training data is judged by a model of the other four. */
  private static double[] heldBack() {
    List<Example> train = Datasets.read("clinc150_full/train.tsv");
    List<Double> confidences = new ArrayList<>();
    for (int part = 0; part < 5; part++) {
      List<Example> learned = new ArrayList<>();
      List<Example> held = new ArrayList<>();
      for (int i = 0; i < train.size(); i++) {
        (i % 5 == part ? held : learned).add(train.get(i));
      }
      LinearModel model = Datasets.train(learned);
      Arrays.stream(confidences(model, held)).forEach(confidences::add);
    }
    return confidences.stream().mapToDouble(c -> c).sorted().toArray();
  }

  private static void time(LinearModel model) {
    List<Example> test = Datasets.read("clinc150_full/test.tsv");
    long[] nanos = new long[MEASURED];
    for (int i = -MEASURED; i < MEASURED; i++) { // the first half warms up
      String text = test.get(Math.floorMod(i, test.size())).text();
      long start = System.nanoTime();
      model.judge(text);
      nanos[Math.max(i, 0)] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    System.out.printf(
        "%nCLINC150, time per message: p50 %.0f µs, p99 %.0f µs%n",
        nanos[MEASURED / 2] / 1e3, nanos[MEASURED * 99 / 100] / 1e3);
  }

  private static double[] confidences(LinearModel model, List<Example> texts) {
    return texts.stream().mapToDouble(e -> model.judge(e.text()).confidence()).sorted().toArray();
  }

  private static double below(double[] sorted, double threshold) {
    return (double) Arrays.stream(sorted).filter(c -> c < threshold).count() / sorted.length;
  }

  private static double auroc(double[] inside, double[] outside) {
    double won = 0;
    for (double in : inside) {
      for (double out : outside) {
        won += in > out ? 1 : in == out ? 0.5 : 0;
      }
    }
    return won / inside.length / outside.length;
  }

  /** Of the whole process: other programs on a busy machine do not count. */
  private static long cpuNanos() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime();
  }
}
