package pl.oparcie.register;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads the address of a household from a row that holds its columns under their own names. */
public final class AddressRow {

    private AddressRow() {}

    public static NewAddress read(ResultSet row) throws SQLException {
        return new NewAddress(
                row.getString("place"),
                row.getString("street"),
                row.getString("house"),
                row.getString("flat"),
                row.getString("postcode"),
                row.getString("terc"),
                row.getString("simc"),
                row.getString("ulic"),
                row.getBoolean("homeless"),
                row.getString("last_registered"),
                row.getString("stay"));
    }
}
