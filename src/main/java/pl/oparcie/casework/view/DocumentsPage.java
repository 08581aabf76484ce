package pl.oparcie.casework.view;

import pl.oparcie.attachment.view.AttachmentList;

/** The documents of a case. */
public record DocumentsPage(CaseHeader header, AttachmentList list) {}
