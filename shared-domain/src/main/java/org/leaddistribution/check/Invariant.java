package org.leaddistribution.check;

/// What must hold of the stored data whatever happened: crashes, races, repeated requests.
public enum Invariant {
    GUARDED("GUARD", "every rule that the database has to keep is in place"),
    READABLE("FORM", "what is stored has the fields that it must have"),
    TEN_COPIES("V1", "a prospect goes to at most ten members"),
    NEVER_TWICE("V2", "no member has a prospect twice"),
    QUOTA("V3", "no member gets more than its quota in a round"),
    FILES("V4", "a file holds just its assignments, and every share has its file"),
    COUNTERS("V5", "counters equal what is counted"),
    UPLOADS("V6", "an upload is stored whole, and nothing is stored of none"),
    NOTICES("V7", "every notice is waiting, being sent, sent, skipped or visibly dead"),
    PROVEN("V8", "every complete round is its plan's, and no plan is larger or fairer"),
    ELIGIBLE("V9", "only members of the plan have anything of its round");

    private final String code;
    private final String claim;

    Invariant(String code, String claim) {
        this.code = code;
        this.claim = claim;
    }

    public String code() {
        return code;
    }

    /// The promise in a sentence's worth of words.
    public String claim() {
        return claim;
    }
}
