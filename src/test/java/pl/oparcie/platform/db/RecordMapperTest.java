package pl.oparcie.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.oparcie.OparcieTest;
import pl.oparcie.platform.UserId;

@OparcieTest
class RecordMapperTest {

    @Autowired
    private JdbcClient jdbc;

    private enum Sort {
        LAST_FIRST
    }

    private record Row(
            UserId userId,
            UUID caseId,
            LocalDate bornOn,
            Instant savedAt,
            Sort sortBy,
            int howMany,
            @Nullable Integer noOfRooms,
            boolean isOpen,
            @Nullable String lastWord) {}

    private static final String ROW = """
            select '00000000-0000-7000-8000-000000000001'::uuid user_id, '00000000-0000-7000-8000-000000000002'::uuid case_id,
                   date '2026-11-23' born_on, timestamptz '2026-11-23 10:00+01' saved_at, 'LAST_FIRST' sort_by, 7 how_many,
                   null::integer no_of_rooms, true is_open, null::text last_word
            """;

    @Test
    void columns_become_components_of_every_kind() {
        assertThat(jdbc.sql(ROW).query(Row.class).single())
                .isEqualTo(new Row(
                        UserId.of("00000000-0000-7000-8000-000000000001"),
                        UUID.fromString("00000000-0000-7000-8000-000000000002"),
                        LocalDate.of(2026, 11, 23),
                        Instant.parse("2026-11-23T09:00:00Z"),
                        Sort.LAST_FIRST,
                        7,
                        null,
                        true,
                        null));
    }

    @Test
    void nothing_for_a_number_that_must_be_there_is_refused() {
        var rows = jdbc.sql(ROW.replace("7 how_many", "null::integer how_many")).query(Row.class);
        assertThatThrownBy(rows::single).isInstanceOf(RuntimeException.class);
    }
}
