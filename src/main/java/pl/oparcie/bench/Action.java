package pl.oparcie.bench;

/** What people do, one request each; a redirect after saving is followed by the page it leads to, as an action of its own. */
enum Action {
    LOGIN("log in", Budget.NONE),
    DESK("start page", Budget.PAGE),
    SEARCH_FORM("search, empty form", Budget.QUICK),
    SEARCH_EXACT("search: exact name", Budget.QUICK),
    SEARCH_WRONG("search: one wrong letter", Budget.QUICK),
    SEARCH_DECLINED("search: declined name", Budget.QUICK),
    SEARCH_FORMER("search: former name", Budget.QUICK),
    SEARCH_PESEL("search: PESEL", Budget.QUICK),
    SEARCH_PHONE("search: phone", Budget.QUICK),
    SEARCH_ADDRESS("search: address", Budget.QUICK),
    CASES("list of cases", Budget.QUICK),
    CASES_FILTERED("list of cases, filtered, sorted", Budget.QUICK),
    CASES_NEXT("list of cases, next page", Budget.QUICK),
    CASES_LAST("list of cases, last page", Budget.QUICK),
    TERMS("list of terms", Budget.QUICK),
    INDICATIONS("list of indications", Budget.QUICK),
    CONTACTS("list of first contacts", Budget.QUICK),
    INSTITUTIONS("list of institutions", Budget.QUICK),
    CALENDAR("calendar", Budget.PAGE),
    CASE("case (family card)", Budget.PAGE),
    CASE_DATA("case, its data", Budget.PAGE),
    CASE_PEOPLE("case, its people", Budget.PAGE),
    PERSON("person", Budget.PAGE),
    HOUSEHOLD("household", Budget.PAGE),
    PLAN("plan", Budget.PAGE),
    DIAGNOSIS("diagnosis", Budget.PAGE),
    CHRONOLOGY("chronology, first page", Budget.PAGE),
    CHRONOLOGY_LONG("chronology of 1,000 entries, first page", Budget.PAGE),
    CHRONOLOGY_DEEP("chronology, hundredth or last page", Budget.PAGE),
    CHRONOLOGY_FILTERED("chronology, filtered", Budget.PAGE),
    CHRONOLOGY_SEARCH("chronology, search in words", Budget.WORDS),
    NOTES_SEARCH("search in all notes one may read", Budget.WORDS),
    CHRONOLOGY_FAMILY("chronology of the family", Budget.PAGE),
    ACTIVITY_FORM("new activity, the form", Budget.PAGE),
    AUTOSAVE("autosave of the form", Budget.QUICK),
    ACTIVITY_SAVE("save an activity", Budget.QUICK),
    ACTIVITY("activity", Budget.PAGE),
    INDICATION_FIND("find whom to indicate", Budget.QUICK),
    INDICATION_FORM("new indication, the form", Budget.PAGE),
    INDICATION_SAVE("send an indication", Budget.QUICK),
    INTERVIEWS("queue of interviews", Budget.QUICK),
    INTERVIEW("interview", Budget.PAGE),
    CONTRACTS("list of contracts", Budget.QUICK),
    CONTRACTS_FILTERED("list of contracts, filtered", Budget.QUICK),
    CONTRACT("contract", Budget.PAGE),
    EVALUATION_FORM("evaluation of a contract, the form", Budget.PAGE),
    EVALUATION_SAVE("save an evaluation of a contract", Budget.QUICK),
    EVALUATION("evaluation of a contract", Budget.PAGE),
    LIBRARY("library of contracts", Budget.QUICK),
    TOOLS("tools of a case", Budget.PAGE),
    GENOGRAM("genogram of a family", Budget.PAGE),
    TOOL_FORM("scaling questions, the form", Budget.PAGE),
    TOOL_SAVE("save a version of a tool", Budget.QUICK),
    TOOL("filled tool", Budget.PAGE),
    REVIEWS("reviews of a case, with lines", Budget.PAGE),
    QUEUE("director's queue, next indication", Budget.PAGE),
    ACCEPT("accept an indication", Budget.QUICK),
    ASSIGNMENTS("indications to assign", Budget.QUICK),
    ASSIGN_FORM("assign, the form", Budget.PAGE),
    ASSIGN("assign to a worker", Budget.QUICK),
    LOAD("load of the team", Budget.QUICK),
    AUDIT("log of access", Budget.QUICK),
    AUDIT_FILTERED("log of access, one user", Budget.QUICK),
    AUDIT_NEXT("log of access, next page", Budget.QUICK),
    USERS("list of users", Budget.QUICK),
    OTHER("other room", Budget.PAGE),
    BULK("move 500 cases", Budget.BULK);

    private final String label;
    private final Budget budget;

    Action(String label, Budget budget) {
        this.label = label;
        this.budget = budget;
    }

    String label() {
        return label;
    }

    Budget budget() {
        return budget;
    }
}
