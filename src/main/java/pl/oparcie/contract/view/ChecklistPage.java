package pl.oparcie.contract.view;

import java.util.List;

/** The checklist of art. 11 to be read: by whoever does not write it, or once it has its proposal. */
public record ChecklistPage(
        String title, String sub, String back, List<ContractPage.Note> notes, List<ContractPage.Fact> facts) {}
