package pl.oparcie.intake.load;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The two ratios of art. 110 ust. 11: either is enough, and always at least three full-time social workers (ust. 12).
 *
 * @param posts full-time posts together
 * @param fullTime how many work full time
 * @param families families and single households covered by social work
 */
public record Staffing(BigDecimal posts, int fullTime, int families, int population, Norms norms) {

    /** What the act asks for. */
    public record Norms(int families, int residents, int leastWorkers) {}

    public static Staffing of(List<Load> loads, int population, Norms norms) {
        var posts = loads.stream().map(Load::fte).reduce(BigDecimal.ZERO, BigDecimal::add);
        var fullTime = (int) loads.stream()
                .filter(load -> load.fte().compareTo(BigDecimal.ONE) >= 0)
                .count();
        var families = loads.stream()
                .mapToInt(load -> load.active() + load.suspended())
                .sum();
        return new Staffing(posts, fullTime, families, population, norms);
    }

    public Optional<BigDecimal> familiesPerPost() {
        return per(families);
    }

    /** Nothing when the number of residents is not known. */
    public Optional<BigDecimal> residentsPerPost() {
        return population == 0 ? Optional.empty() : per(population);
    }

    private Optional<BigDecimal> per(int count) {
        return posts.signum() == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(count).divide(posts, 1, RoundingMode.HALF_UP));
    }

    public boolean familiesWithin() {
        return within(familiesPerPost(), norms.families());
    }

    public boolean residentsWithin() {
        return within(residentsPerPost(), norms.residents());
    }

    private static boolean within(Optional<BigDecimal> ratio, int norm) {
        return ratio.filter(value -> value.compareTo(BigDecimal.valueOf(norm)) <= 0)
                .isPresent();
    }

    public boolean tooFewWorkers() {
        return fullTime < norms.leastWorkers();
    }
}
