package pressfold.search;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Some threads at work; what they make is taken in the order of the tasks. */
final class Desk implements AutoCloseable {

  private final int jobs;
  private final ExecutorService threads;

  Desk(int jobs) {
    this.jobs = jobs;
    this.threads = Executors.newFixedThreadPool(jobs);
  }

  int jobs() {
    return jobs;
  }

  <T> void inOrder(List<Callable<T>> work, Consumer<T> taker) {
    List<Future<T>> waiting = new ArrayList<>();
    work.forEach(task -> waiting.add(threads.submit(task)));
    for (int i = 0; i < waiting.size(); i++) {
      taker.accept(result(waiting.get(i)));
    }
  }

  private static <T> T result(Future<T> made) {
    try {
      return made.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
