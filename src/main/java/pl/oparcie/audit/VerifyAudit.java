package pl.oparcie.audit;

import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import pl.oparcie.platform.db.Command;
import pl.oparcie.platform.db.Place;

/** Checks the audit log from outside the program. */
public final class VerifyAudit implements Command {

    private static final int MOST = 20;

    @Override
    public String name() {
        return "verify-audit";
    }

    @Override
    public String help() {
        return "verify-audit: checks that no row of the audit log was changed, removed or reordered";
    }

    @Override
    public int run(Place place, List<String> arguments, PrintStream out) throws Exception {
        var database = place.database();
        var key = Objects.requireNonNullElse(System.getenv("OPARCIE_AUDIT_KEY"), "");
        var result = new AuditVerifier(database, new EntrySeal(database, key), MOST).verify();
        out.printf("%d rows, %d blocks, %d rows not sealed yet.%n", result.rows(), result.blocks(), result.unsealed());
        if (!result.head().isEmpty()) {
            out.println("Last block " + result.head() + " (write it down: next time an earlier end shows a cut log).");
        }
        if (result.isClean()) {
            out.println("The log is whole: no row was changed, removed or reordered.");
            return 0;
        }
        result.faults()
                .forEach(fault ->
                        out.println((fault.seq() == 0 ? "block" : "row " + fault.seq()) + ": " + fault.what()));
        if (result.faultCount() > result.faults().size()) {
            out.println("... and " + (result.faultCount() - result.faults().size()) + " more.");
        }
        out.println("The log was tampered with or damaged.");
        return 1;
    }
}
