package pl.oparcie.institution.view;

import java.util.List;

/** One institution. */
public record InstitutionPage(
        String id,
        String name,
        String kind,
        int version,
        boolean retired,
        String retiredOn,
        boolean mayKeep,
        String address,
        String phone,
        String email,
        String contactPerson,
        String notes,
        List<Change> history) {

    public record Change(String at, String what, String who) {}
}
