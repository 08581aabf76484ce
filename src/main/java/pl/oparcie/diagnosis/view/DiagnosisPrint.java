package pl.oparcie.diagnosis.view;

/** A diagnosis on paper. */
public record DiagnosisPrint(DiagnosisWords words, String caseName, String caseMark, String state) {}
