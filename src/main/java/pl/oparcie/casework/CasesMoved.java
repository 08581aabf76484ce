package pl.oparcie.casework;

import java.util.List;
import java.util.UUID;
import pl.oparcie.platform.UserId;

/** Cases changed their lead; told in the same transaction, so that what hangs on a case goes along. */
public record CasesMoved(List<UUID> cases, UserId from, UserId to, String reason) {}
