package pl.oparcie.demo;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.UserId;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.term.TermRules;

/** Puts in the centre's settings, its procedure and its districts. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DemoTown {

    private final JdbcClient jdbc;
    private final TermRules rules;

    DemoTown(JdbcClient jdbc, TermRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    void build(CentreStory story, Map<String, UserId> users) {
        centre(story.centre());
        procedure(story.procedure());
        parameter("SEPARATION", story.centre().separation() ? "ON" : "OFF", "art. 110a ustawy o pomocy społecznej");
        parameter(
                "POPULATION",
                Integer.toString(story.centre().population()),
                "art. 110 ust. 11 ustawy o pomocy społecznej");
        story.districts().forEach(district -> district(story, district, users));
    }

    private void centre(CentreStory.Centre centre) {
        jdbc.sql("""
                        insert into centre.centre (id, kind, name, short_name, heading, address, phone, email, director_title)
                        values (1, :kind, :name, :short, :heading, :address, :phone, :email, :director)
                        on conflict (id) do update set kind = excluded.kind, name = excluded.name, short_name = excluded.short_name,
                            heading = excluded.heading, address = excluded.address, phone = excluded.phone, email = excluded.email,
                            director_title = excluded.director_title
                        """)
                .param("kind", centre.kind())
                .param("name", centre.name())
                .param("short", centre.shortName())
                .param("heading", String.join("\n", centre.heading()))
                .param(
                        "address",
                        "ul. " + centre.address().street() + " "
                                + centre.address().house() + ", "
                                + centre.address().postcode() + " "
                                + centre.address().place())
                .param("phone", centre.phone())
                .param("email", centre.email())
                .param("director", centre.directorTitle())
                .update();
    }

    private void procedure(CentreStory.Procedure procedure) {
        jdbc.sql("""
                        insert into centre.procedure (id, number, order_number, order_date, in_force)
                        values (:id, :number, :order, :date, daterange(:from, null))
                        """)
                .param("id", Ids.next())
                .param("number", procedure.number())
                .param("order", procedure.order())
                .param("date", procedure.orderDate())
                .param("from", procedure.inForceFrom())
                .update();
        var basis = "Procedura, zarządzenie nr " + procedure.order() + " z " + Texts.date(procedure.orderDate());
        procedure
                .terms()
                .forEach((kind, term) ->
                        rules.publish(kind, term.amount(), term.unit(), basis, procedure.inForceFrom()));
    }

    private void parameter(String name, String value, String basis) {
        jdbc.sql("delete from centre.parameter where name = :name")
                .param("name", name)
                .update();
        jdbc.sql("""
                        insert into centre.parameter (id, name, value, basis, validity)
                        values (:id, :name, :value, :basis, daterange('2020-01-01', null))
                        """)
                .param("id", Ids.next())
                .param("name", name)
                .param("value", value)
                .param("basis", basis)
                .update();
    }

    private void district(CentreStory story, CentreStory.District district, Map<String, UserId> users) {
        var id = Ids.next();
        jdbc.sql("insert into register.district (id, name, worker_id) values (:id, :name, :worker)")
                .param("id", id)
                .param("name", district.number() + ". " + district.name())
                .param(
                        "worker",
                        Objects.requireNonNull(users.get(district.worker())).value())
                .update();
        district.ranges().forEach(range -> range(id, story.place(range.place()), range));
    }

    private void range(UUID district, CentreStory.PlaceStory place, CentreStory.Range range) {
        var street = place.street(range.street());
        jdbc.sql("""
                        insert into register.district_rule (id, district_id, simc, place, ulic, street, parity, first_no, last_no)
                        values (:id, :district, :simc, :place, :ulic, :street, :parity, :first, :last)
                        """)
                .param("id", Ids.next())
                .param("district", district)
                .param("simc", place.simc())
                .param("place", place.name())
                .param("ulic", street.map(CentreStory.Street::ulic).orElse(null))
                .param("street", street.map(CentreStory.Street::inAddress).orElse(null))
                .param("parity", range.parity())
                .param("first", range.from())
                .param("last", range.to())
                .update();
    }
}
