package pl.oparcie.demo;

/** A part of each family's story that belongs to one module. */
interface Chapter {

    /** Writes the steps of this part; a step may use what an earlier one left in {@code known}. */
    void write(FamilyStory story, Known known, Script script);
}
