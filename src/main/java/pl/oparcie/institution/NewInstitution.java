package pl.oparcie.institution;

/** What is written down of an institution. */
public record NewInstitution(
        InstitutionKind kind,
        String name,
        String address,
        String phone,
        String email,
        String contactPerson,
        String notes) {

    public static NewInstitution of(InstitutionKind kind, String name) {
        return new NewInstitution(kind, name, "", "", "", "", "");
    }
}
