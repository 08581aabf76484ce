package pl.oparcie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What veraPDF says of a paper: whether readers with a screen reader, and the archive, can use it. */
public final class PdfCheck {

    private static final int SHOWN = 12;

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfCheck() {}

    /** Fails with the broken rules when the PDF is not PDF/UA-1. */
    public static void assertPdfUa1(byte[] pdf) {
        assertThat(broken(pdf, PDFAFlavour.PDFUA_1)).as("PDF/UA-1").isEmpty();
    }

    /** Fails with the broken rules when the PDF is not PDF/A-2a. */
    public static void assertPdfA2a(byte[] pdf) {
        assertThat(broken(pdf, PDFAFlavour.PDFA_2_A)).as("PDF/A-2a").isEmpty();
    }

    /** The rules of the flavour that the PDF breaks, each with its place. */
    static List<String> broken(byte[] pdf, PDFAFlavour flavour) {
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = foundry.createValidator(flavour, false)) {
            var result = validator.validate(parser);
            return result.isCompliant()
                    ? List.of()
                    : result.getTestAssertions().stream()
                            .filter(test -> test.getStatus() == TestAssertion.Status.FAILED)
                            .map(test -> test.getRuleId().getClause() + "-"
                                    + test.getRuleId().getTestNumber() + " " + test.getMessage() + " at "
                                    + test.getLocation().getContext())
                            .limit(SHOWN)
                            .toList();
        } catch (Exception e) {
            throw new AssertionError("veraPDF cannot read it", e);
        }
    }
}
