package pl.oparcie.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pl.oparcie.OparcieTest;
import pl.oparcie.Rule;
import pl.oparcie.TestCases;
import pl.oparcie.TestPeople;
import pl.oparcie.register.KnownToCentre;

/** What crosses the wall between benefits and social work. */
@OparcieTest
class CasesKnownTest {

    @Autowired
    TestPeople people;

    @Autowired
    TestCases cases;

    @Autowired
    KnownToCentre known;

    @Test
    @Rule("social-work-tools 4.4")
    void aBenefitsWorkerLearnsThatThereIsACaseAndWhoLeadsItOnly() {
        var lead = people.socialWorker();
        var one = cases.ledBy(lead);
        var person = one.person().value();

        var card = people.benefitsWorker().does(() -> known.of(List.of(person)).get(person));
        assertThat(card).isEqualTo(new KnownToCentre.Known(lead.name(), null));
        assertThat(people.benefitsWorker().does(() -> known.byMark(one.mark())))
                .containsExactly(new KnownToCentre.CaseHit(one.mark(), "", lead.name(), null));

        assertThat(lead.does(() -> known.byMark(one.mark())))
                .containsExactly(new KnownToCentre.CaseHit(one.mark(), one.name(), lead.name(), one.url()));
    }

    @Test
    void theAdministratorLearnsNothing() {
        var one = cases.ledBy(people.socialWorker());
        var administrator = people.administrator();
        assertThat(administrator.does(() -> known.of(List.of(one.person().value()))))
                .isEmpty();
        assertThat(administrator.does(() -> known.byMark(one.mark()))).isEmpty();
    }
}
