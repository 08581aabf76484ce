package pl.oparcie.contract;

import java.util.UUID;

/** Identifies a social contract. */
public record ContractId(UUID value) {

    /** Reads an id from a path. */
    public static ContractId of(String text) {
        return new ContractId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
