package pl.oparcie.dataset;

import java.sql.Connection;
import java.sql.SQLException;

/** The words by which the register is searched, for all rows at once: the same that its triggers write row by row. */
final class SearchKeys {

    private SearchKeys() {}

    static void fill(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    create temporary table dataset_key as
                    select p.id as subject_id, 'FIRST' as kind, p.first_name as said, null::text as display from register.person p
                    union all select p.id, 'FIRST', p.second_name, null from register.person p where p.second_name is not null
                    union all select p.id, 'LAST', p.last_name, null from register.person p
                    union all select p.id, 'PESEL', p.pesel, null from register.person p where p.pesel is not null
                    union all select f.person_id, 'FORMER', f.first_name, concat_ws(' ', f.first_name, f.last_name)
                      from register.former_name f where f.first_name is not null
                    union all select f.person_id, 'FORMER', f.last_name, concat_ws(' ', f.first_name, f.last_name)
                      from register.former_name f
                    union all select h.id, 'ADDRESS', v.said, null
                      from register.household h, unnest(array[h.place, h.street, h.house, h.flat]) v (said) where v.said <> ''
                    """);
            // each different name is folded once
            statement.execute("""
                    create temporary table dataset_fold as
                    select said, w as key from (select distinct said from dataset_key) d, regexp_split_to_table(register.fold(d.said), ' ') w
                     where w <> '' and length(w) <= 100
                    """);
            statement.execute("analyze dataset_key, dataset_fold");
            statement.execute("""
                    insert into register.search_key (subject_id, kind, key, display)
                    select distinct k.subject_id, k.kind, f.key, k.display from dataset_key k join dataset_fold f on f.said = k.said
                    """);
            statement.execute("""
                    insert into register.search_key (subject_id, kind, key)
                    select distinct person_id, kind, case kind when 'PHONE' then right(regexp_replace(value, '\\D', '', 'g'), 9) else lower(value) end
                      from register.contact_point
                    """);
            statement.execute("""
                    insert into register.search_word (word)
                    select distinct key from dataset_fold where key ~ '^[[:alpha:]]{2,100}$' order by key on conflict do nothing
                    """);
            statement.execute("drop table dataset_key, dataset_fold");
        }
    }
}
