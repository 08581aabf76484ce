package pl.oparcie.dataset;

/** Where rows go: a database, or a hash that shows that two runs made the same. */
interface Sink {

    void write(Table table, Rows rows);
}
