package pressfold.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FuzzTest {

  @TempDir Path folder;

  @Test
  void noTextCrashesHangsOrLosesACharacter() throws Exception {
    FuzzRun run = new FuzzRun(11, folder);
    for (int i = 0; i < 400; i++) {
      assertThat(run.read(run.text(), run.ending())).as("text %d", i).isEmpty();
    }
    assertThat(run.build()).isEmpty();
  }
}
