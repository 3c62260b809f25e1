package dev.doorstep.request;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The requests of one conversation while its turn is taken: as they were found under the
 * conversation's lock, then as the turn leaves them. {@link HandlingRequests} writes what changed.
 */
public final class RequestsInHand {
  private final List<Request> requests;
  private final Set<RequestNumber> opened = new LinkedHashSet<>();
  private final Set<RequestNumber> changed = new LinkedHashSet<>();
  private final List<Step> steps = new ArrayList<>();

  /** One line of history to be written. */
  record Step(RequestNumber number, Move move) {}

  RequestsInHand(List<Request> newestFirst) {
    requests = new ArrayList<>(newestFirst);
  }

  /** Where nothing was found, as nothing belongs to it yet. */
  public static RequestsInHand none() {
    return new RequestsInHand(List.of());
  }

  /** Newest first. */
  public List<Request> all() {
    return List.copyOf(requests);
  }

  public boolean anyOpen() {
    return requests.stream().anyMatch(request -> request.state().isOpen());
  }

  void open(Request request, Move move) {
    requests.add(0, request);
    opened.add(request.number());
    steps.add(new Step(request.number(), move));
  }

  void change(Request before, Request after, Move move) {
    requests.set(requests.indexOf(before), after);
    if (!opened.contains(after.number())) changed.add(after.number());
    steps.add(new Step(after.number(), move));
  }

  List<Request> opened() {
    return requests.stream().filter(request -> opened.contains(request.number())).toList();
  }

  List<Request> changed() {
    return requests.stream().filter(request -> changed.contains(request.number())).toList();
  }

  List<Step> steps() {
    return steps;
  }
}
