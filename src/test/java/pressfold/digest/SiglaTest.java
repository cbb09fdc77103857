package pressfold.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SiglaTest {

  private final Sigla sigla = new Sigla(List.of(new EditorOptions.Siglum("Kent Star", "KX")));

  @Test
  void takesTheInitialsOfAnOutlet() {
    assertThat(sigla.of("The Harbour Ledger")).isEqualTo("HL");
    assertThat(sigla.of("Échos du Nord")).isEqualTo("ÉD");
    assertThat(sigla.of("Nordlys")).isEqualTo("NO");
    assertThat(sigla.of("صوت المدينة")).hasSize(2);
  }

  @Test
  void takesTheNextLetterOnAClash() {
    assertThat(sigla.of("Harbour Ledger")).isEqualTo("HL");
    assertThat(sigla.of("Hill Ledger")).isEqualTo("HE");
    assertThat(sigla.of("High Ledger")).isEqualTo("HD");
    assertThat(sigla.of("Harbour Ledger")).isEqualTo("HL");
  }

  @Test
  void obeysTheEditor() {
    assertThat(sigla.of("Kent Star")).isEqualTo("KX");
    assertThat(sigla.of("Kent X")).isEqualTo("KE");
  }

  @Test
  void neverRunsOut() {
    assertThat(java.util.stream.IntStream.range(0, 2000).mapToObj(i -> sigla.of("A" + i)))
        .doesNotHaveDuplicates();
  }
}
