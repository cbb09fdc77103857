package pressfold.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KilledBuildTest {

  @TempDir Path folder;

  @Test
  void aKilledBuildLeavesTheOldSiteOrTheNewOne() throws Exception {
    KillRun run = new KillRun(3, folder);
    for (int i = 0; i < 4; i++) {
      assertThat(run.kill()).isEmpty();
    }
    assertThat(run.killed).isPositive();
  }
}
