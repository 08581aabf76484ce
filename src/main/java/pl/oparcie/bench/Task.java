package pl.oparcie.bench;

/** Something a person does in one go: one request, or a few that belong together, such as opening a form and saving it. */
@FunctionalInterface
interface Task {

    /** Does it; false when there was nothing to do, such as an empty queue. */
    boolean run(Someone who) throws InterruptedException;
}
