package pl.oparcie.dataset;

/** The tables that are filled, in the order in which they are, and their columns. */
enum Table {
    CENTRE("centre.centre", "id, kind, name, short_name, heading, address, phone, email, director_title, unit_symbol"),
    PROCEDURE("centre.procedure", "id, number, order_number, order_date, in_force"),
    PARAMETER("centre.parameter", "id, name, value, basis, validity"),
    TEAM("access.team", "id, name, kind, leader_id"),
    ACCOUNT(
            "access.account",
            "id, login, first_name, last_name, email, phone, job_title, team_id, fte, authorised_on, secrecy_on, password, password_at,"
                    + " created_at"),
    ACCOUNT_ROLE("access.account_role", "account_id, role"),
    ABSENCE("access.absence", "id, account_id, substitute_id, period"),
    DISTRICT("register.district", "id, name, worker_id"),
    DISTRICT_RULE("register.district_rule", "id, district_id, simc, place, ulic, street, parity, first_no, last_no"),
    INSTITUTION(
            "institution.institution",
            "id, kind, name, address, phone, email, contact_person, notes, folded, created_at"),
    PERSON(
            "register.person",
            "id, first_name, second_name, last_name, sex, address_form, birth_date, pesel, pesel_missing, citizenship, language,"
                    + " interpreter, died_on, note, replaced_by, created_by, created_at, runs_alone, alone, linked_reason"),
    FORMER_NAME("register.former_name", "id, person_id, first_name, last_name, kind, until"),
    CONTACT_POINT("register.contact_point", "id, person_id, kind, value, note"),
    RELATION("register.relation", "id, from_id, to_id, kind, period"),
    HOUSEHOLD(
            "register.household",
            "id, name, homeless, place, street, house, flat, postcode, terc, simc, ulic, stay, last_registered, district_id, created_by,"
                    + " created_at, district_on"),
    MEMBER("register.member", "id, household_id, person_id, reference, period"),
    SUBJECT_GRANT("access.subject_grant", "subject_id, principal_id"),
    CASE_FILE(
            "casework.case_file",
            "id, mark, household_id, person_id, name, team_id, lead_id, opened_on, source, procedure_id, suspended_on, suspended_reason,"
                    + " suspended_review, closed_on, closing_code, closing_note, consent_on, stage"),
    OFFICE_COUNTER("office.counter", "unit, class, year, last"),
    CASE_GRANT("access.case_grant", "case_id, principal_id, kind, since, until"),
    CASE_OFFER("access.case_offer", "case_id, user_id, opened"),
    CASE_SUBJECT("access.case_subject", "subject_id, case_id"),
    FACT("casework.fact", "id, case_id, kind, on_date, detail, url, user_id, at"),
    ASSIGNMENT("casework.assignment", "id, case_id, user_id, part, period, reason"),
    REASON("casework.reason", "id, case_id, code, other_text, flags, dominant, since"),
    TARGET_GROUP("casework.target_group", "id, case_id, person_id, code, detail, unemployed_since, release_on, since"),
    SAFETY_MARK("casework.safety_mark", "id, case_id, kind, note, since, review_on, created_by"),
    TRANSFER(
            "casework.transfer",
            "id, batch_id, case_id, from_id, to_id, proposed_by, proposed_at, reason, state, decided_at, remark, opened"),
    CLOSING(
            "casework.closing",
            "id, case_id, code, note, no_evaluation, proposed_by, proposed_on, state, decided_by, decided_on, remark"),
    FOLLOW_UP("casework.follow_up", "id, case_id, on_date, result, note, user_id"),
    OPENING("access.opening", "id, case_id, user_id, reason, at, until"),
    SHARE("access.share", "id, case_id, user_id, basis, reason, last_day, given_by, given_at"),
    INCIDENT(
            "casework.incident",
            "id, case_id, worker_id, team_id, on_date, at_time, kind, place, what, injured, police_told, help, help_on, registered_on,"
                    + " register_no, reported_by, reported_at"),
    OUTING("casework.outing", "id, worker_id, left_at, due_at, back_at"),
    COUNTER("intake.counter", "year, last"),
    CONTACT(
            "intake.contact",
            "id, author_id, on_date, channel, reporter, reporter_name, person_id, household_id, name, problem, expectation, tried,"
                    + " urgency, outcome, answer, consent_on, notice_on, created_at"),
    INDICATION(
            "intake.indication",
            "id, number, author_id, household_id, person_id, name, address, phone, persons, minors, source, consent_on, notice_on,"
                    + " reasons, areas, problem, expectation, tried, resources, motivation, urgency, interested, interested_on, state,"
                    + " submitted_on, decided_on, decided_by, refusal, assigned_on, assigned_by, team_id, lead_id, case_id, taken,"
                    + " feedback, feedback_on, contact_id, changed_at, district_id"),
    INDICATION_REMARK("intake.remark", "id, indication_id, field, words, on_date, by_id, settled"),
    DIAGNOSIS(
            "diagnosis.diagnosis",
            "id, case_id, number, state, met_on, participants, filled_by, reported, expectation, months, exceptions, conclusion,"
                    + " client_view, decision, author_id, approver_id, submitted_on, approved_on, approved_by"),
    PROBLEM("diagnosis.problem", "id, case_id, diagnosis_id, place, code, dominant, cause, leads_to"),
    AREA("diagnosis.area", "id, case_id, diagnosis_id, area, description, scale"),
    STRENGTH("diagnosis.strength", "id, case_id, diagnosis_id, place, kind, words"),
    BARRIER("diagnosis.barrier", "id, case_id, diagnosis_id, place, kind, words"),
    EARLIER_HELP("diagnosis.earlier_help", "id, case_id, diagnosis_id, place, what, given_by, worked, effect"),
    DIAGNOSIS_REMARK("diagnosis.remark", "id, case_id, diagnosis_id, place, part, words, user_id, on_date, open"),
    PLAN(
            "plan.plan",
            "id, case_id, number, state, diagnosis_id, form, meetings, review_on, acceptance, answered_on, answer_note, author_id"),
    GOAL(
            "plan.goal",
            "id, case_id, plan_id, key, place, main_goal, title, area, problem, indicator, baseline_text, baseline, target_text, target,"
                    + " due_on"),
    ACTION("plan.action", "id, case_id, goal_id, key, place, title, who, who_name, resource, due_on, checking, status"),
    ACTION_STEP("plan.action_step", "id, case_id, action_key, status, on_date, note, user_id"),
    REVIEW(
            "plan.review",
            "id, case_id, plan_id, kind, on_date, participants, conclusion, next_on, note, effects, durability, recommendations, keeping,"
                    + " done_percent, author_id"),
    REVIEW_GOAL(
            "plan.review_goal",
            "id, case_id, review_id, goal_key, place, title, baseline, previous, value, target, done_percent, helped, hindered,"
                    + " client_view, worker_view"),
    SCALE("plan.scale", "id, case_id, name, created_on"),
    POINT("plan.point", "id, case_id, scale_id, on_date, value, filled_by, review_id"),
    ACTIVITY(
            "casework.activity",
            "id, case_id, kind, task, medium, place, outcome, on_date, at_time, minutes, title, facts, interpretation, others,"
                    + " next_step, next_on, next_done_on, first_contact, informed, informed_on, danger, at_once, notified, author_id,"
                    + " recorded_at"),
    ACTIVITY_PERSON("casework.activity_person", "activity_id, person_id, case_id"),
    VISIT(
            "casework.visit",
            "id, case_id, kind, on_date, at_time, place, aim, worker_id, state, why, reason, moved_to, activity_id, created_by,"
                    + " created_at"),
    CHRONOLOGY(
            "casework.chronology",
            "id, case_id, household_id, kind, on_date, at_time, user_id, recorded_at, title_key, title_args, body, url, subject_id, words,"
                    + " label_key, minutes, interpretation"),
    TERM(
            "term.term",
            "id, kind, case_id, subject_id, event_on, due_on, first_due_on, basis, source, final, owner_id, owner_role, team_id,"
                    + " title_key, title_args, url, done_on, cancelled_on, created_at, opened_by"),
    OFFICE_ENTRY("office.entry", "mark, unit, class, year, number, case_id, handler_id, started_on, closed_on"),
    INTERVIEW_COUNTER("interview.counter", "year, last"),
    INTERVIEW_CARD("interview.card", "account_id, number, valid_until"),
    INTERVIEW(
            "interview.interview",
            "id, number, kind, person_id, household_id, name, case_id, former_id, update_reason, learned_on, source, mode, purpose,"
                    + " application_on, worker_id, team_id, ordered_by, ordered_on, due_on, planned_on, planned_at, place, state,"
                    + " form_code, form_version, begun_on, submitted_on, held_on, approved_at, approved_by, hash, signature,"
                    + " statement_on, accepted_on, accepted_by, filed_on, ended_on, end_reason, household_kind, persons,"
                    + " family_income, per_person, criterion, exceeded, reasons, dominant_reason, update_grounds, next_update_on"),
    INTERVIEW_CONTENT("interview.content", "interview_id, answers"),
    INTERVIEW_SENSITIVE("interview.sensitive", "interview_id, answers"),
    ATTEMPT("interview.attempt", "id, interview_id, on_date, at_time, way, result, by_id"),
    REFUSAL(
            "interview.refusal",
            "id, interview_id, what, on_date, who, words, instructed, by_id, decision, reason, decided_on, decided_by"),
    LETTER(
            "letter.letter",
            "id, case_id, kind, template_id, title, person_id, address_form, to_kind, institution_id, recipient_id, addressee, address,"
                    + " contact, dated, author_id, signs, fields, answer, answer_on, state, written_on, head_signed_on, channel,"
                    + " sent_on, outgoing_id, number, mark, hash, pdf_id, delivered_on, due_on, answered_on, answer_words, incoming_id,"
                    + " ended_on, end_reason"),
    OUTGOING(
            "office.outgoing",
            "id, year, number, registered_at, registered_by, addressee, institution_id, case_id, mark, title, letter_id, url, channel,"
                    + " sent_on, delivered_on, proof"),
    INCOMING(
            "office.incoming",
            "id, year, number, received_on, registered_at, registered_by, sender_kind, last_name, first_name, institution,"
                    + " institution_id, dated, sender_mark, kind, title, access, enclosures, channel, state, case_id, mark, handler_id,"
                    + " why, taken_at"),
    ATTACHMENT(
            "attachment.attachment",
            "id, owner_kind, owner_id, case_id, person_id, title, kind, origin, dated, added_by, added_at, signed_by, signed_on, signature"),
    ATTACHMENT_VERSION(
            "attachment.version",
            "attachment_id, number, content_id, store, name, type, size, sha256, pages, added_by, added_at"),
    ATTACHMENT_CHUNK("attachment.chunk", "content_id, number, bytes"),
    CONTRACT(
            "contract.contract",
            "id, case_id, kind, template, state, drafted_on, author_id, homeless, referral_office, referral_number, referral_on,"
                    + " tell_office, insurance, insured_on, uninsured_on, centre_name, centre_worker, centre_asked_on,"
                    + " centre_agreed_on, centre_words, instructed_on, instructed_by, concluded_on, signed_as, signed_by, copy_on,"
                    + " starts_on, ends_on, suspended_on, suspended_until, suspend_reason, support_on, refused_on, refusal_reason,"
                    + " told_by, ended_on, result, end_cause, end_words, told_office_on, followed_on, independent"),
    CONTRACT_PARTY("contract.party", "id, contract_id, case_id, person_id, name, address, identity, signs"),
    CONTRACT_VERSION(
            "contract.version",
            "id, contract_id, case_id, number, annex, side, written_on, author_id, note, body, hash, signed_on"),
    CONTRACT_EVALUATION(
            "contract.evaluation",
            "id, contract_id, case_id, version_id, kind, on_date, marks, statement, no_statement, causes, cause_words, harm, conclusion,"
                    + " words, labour, signed, author_id, acts, acts_done"),
    SANCTION(
            "contract.sanction",
            "id, contract_id, case_id, ground, facts, heard_on, reasons, independent, reminded_on, reminder_due, evaluation_id,"
                    + " dependants, proposal, proposed_on, proposed_by, author_id"),
    TOOL(
            "tool.run",
            "id, case_id, thread_id, number, tool, title, on_date, filled_by, consent, refused, note, data, author_id, saved_at"),
    DRAFT("platform.draft", "form_id, user_id, path, title, fields, words, updated_at"),
    AUDIT("audit.entry", "seq, id, at, user_id, roles, event, case_id, person_id, subject_id, address, mac, block_no"),
    AUDIT_BLOCK("audit.block", "no, first_seq, last_seq, entries, previous, hash, sealed_at, seqs");

    private final String sqlName;
    private final String columns;

    Table(String sqlName, String columns) {
        this.sqlName = sqlName;
        this.columns = columns;
    }

    String sqlName() {
        return sqlName;
    }

    String columns() {
        return columns;
    }

    int width() {
        return (int) columns.chars().filter(sign -> sign == ',').count() + 1;
    }
}
