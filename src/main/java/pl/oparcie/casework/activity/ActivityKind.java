package pl.oparcie.casework.activity;

import pl.oparcie.casework.Chronology;

/** What was done, with the answers that usually go with it: a form asks only for what differs. */
public enum ActivityKind {
    VISIT(TaskKind.ACTIVATION, Medium.IN_PERSON, Place.HOME, 60),
    PHONE(TaskKind.ACTIVATION, Medium.PHONE, Place.REMOTE, 10),
    OFFICE_TALK(TaskKind.ACTIVATION, Medium.IN_PERSON, Place.OFFICE, 30),
    CONTACT(TaskKind.ACTIVATION, Medium.IN_PERSON, Place.OUTDOORS, 15),
    LETTER_OUT(TaskKind.REPRESENTATION, Medium.LETTER, Place.OFFICE, 20),
    LETTER_IN(TaskKind.REPRESENTATION, Medium.LETTER, Place.OFFICE, 10),
    MEETING(TaskKind.INTERDISCIPLINARY, Medium.IN_PERSON, Place.OFFICE, 60),
    REPRESENTATION(TaskKind.REPRESENTATION, Medium.IN_PERSON, Place.INSTITUTION, 60),
    ACCOMPANYING(TaskKind.SKILLS, Medium.IN_PERSON, Place.INSTITUTION, 90),
    TRAINING(TaskKind.SKILLS, Medium.IN_PERSON, Place.OFFICE, 60),
    INTERVENTION(TaskKind.CRISIS, Medium.IN_PERSON, Place.HOME, 60),
    OTHER(TaskKind.ACTIVATION, Medium.IN_PERSON, Place.OFFICE, 15);

    private final TaskKind task;
    private final Medium medium;
    private final Place place;
    private final int minutes;

    ActivityKind(TaskKind task, Medium medium, Place place, int minutes) {
        this.task = task;
        this.medium = medium;
        this.place = place;
        this.minutes = minutes;
    }

    TaskKind usualTask() {
        return task;
    }

    Medium usualMedium() {
        return medium;
    }

    Place usualPlace() {
        return place;
    }

    int usualMinutes() {
        return minutes;
    }

    /** Whether the person is met: a first contact may be of this kind. */
    boolean meets() {
        return switch (this) {
            case VISIT, PHONE, OFFICE_TALK, CONTACT, INTERVENTION, ACCOMPANYING, TRAINING, MEETING -> true;
            case LETTER_OUT, LETTER_IN, REPRESENTATION, OTHER -> false;
        };
    }

    Chronology.Kind line() {
        return switch (this) {
            case VISIT -> Chronology.Kind.VISIT;
            case INTERVENTION -> Chronology.Kind.INTERVENTION;
            case LETTER_OUT, LETTER_IN -> Chronology.Kind.LETTER;
            case PHONE, OFFICE_TALK, CONTACT, MEETING, REPRESENTATION, ACCOMPANYING, TRAINING, OTHER ->
                Chronology.Kind.ACTIVITY;
        };
    }
}
