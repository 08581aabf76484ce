package pl.oparcie.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionsTest {

    @Test
    void onlyWhatIsSearchedIsDoneByThoseWhoSearch() {
        var only = Options.of(List.of("--only", "Search", "--users=50")).only();

        assertThat(Mix.names(only))
                .contains("search: exact name", "search in all notes one may read")
                .allMatch(name -> name.contains("search"));
        assertThat(Mix.roles(only)).contains("SOCIAL_WORKER", "BENEFITS_WORKER").doesNotContain("ADMINISTRATOR");
    }

    @Test
    void aPartOfNoNameIsRefusedWithTheNames() {
        assertThatThrownBy(() -> Options.of(List.of("--only", "serch")))
                .hasMessageContaining("serch")
                .hasMessageContaining("search: exact name");
    }

    @Test
    void aMisspeltOptionIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> Options.of(List.of("--minuts", "3")))
                .hasMessageContaining("--minuts")
                .hasMessageContaining("--minutes");
    }

    @Test
    void aDirectoryWithoutADataSetIsNotFilled(@TempDir Path empty) {
        var options = Options.of(List.of("--at", empty.toString()));

        assertThatThrownBy(() -> DataSet.of(options, System.out)).hasMessageContaining("holds no data set");
        assertThat(options.data()).isEqualTo(Optional.of(empty));
        assertThat(empty).isEmptyDirectory();
    }
}
