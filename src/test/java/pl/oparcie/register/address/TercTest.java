package pl.oparcie.register.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pl.oparcie.Rule;
import pl.oparcie.register.address.Terc.Settlement;

@Rule("reporting-and-office-rules B7")
class TercTest {

    @ParameterizedTest
    @CsvSource({
        "0201011, TOWN", // urban gmina
        "0201022, VILLAGE", // rural gmina
        "1206053, UNKNOWN", // urban-rural gmina as a whole
        "1206054, TOWN", // its town
        "1206055, VILLAGE", // its villages
        "1465028, TOWN", // district of Warsaw
        "1261029, TOWN" // branch office of a city
    })
    void theKindTellsTownFromVillage(String code, Settlement settlement) {
        assertThat(Terc.parse(code)).map(Terc::settlement).contains(settlement);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "206055", "12060550", "1206056", "1206057", "1206050", "120605A", "12 06055"})
    void refusesWhatIsNoCode(String text) {
        assertThat(Terc.parse(text)).isEmpty();
        assertThatThrownBy(() -> new Terc(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsLeadingZerosInItsParts() {
        var terc = Terc.parse(" 0201022 ").orElseThrow();

        assertThat(terc.voivodship()).isEqualTo("02");
        assertThat(terc.powiat()).isEqualTo("0201");
        assertThat(terc.gmina()).isEqualTo("020102");
        assertThat(terc).hasToString("0201022");
    }
}
