package pl.oparcie.register;

/** Somebody joined the household; whoever works with the household may now open that person's record. Published in the same transaction. */
public record HouseholdChanged(HouseholdId household, PersonId person) {}
