package pl.oparcie.attachment;

import java.io.ByteArrayOutputStream;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.db.JobDatabase;

/** Contents in PostgreSQL, in pieces: they join the transaction of what they belong to, and every backup holds them. */
@Component
class DatabaseFiles implements FileStore {

    private static final int PIECE = 512 * 1024;

    private final JdbcClient jdbc;
    private final JobDatabase jobs;

    DatabaseFiles(JdbcClient jdbc, JobDatabase jobs) {
        this.jdbc = jdbc;
        this.jobs = jobs;
    }

    @Override
    public Kind kind() {
        return Kind.DATABASE;
    }

    @Override
    public void put(UUID content, byte[] bytes) {
        for (int from = 0, number = 0; from < bytes.length; from += PIECE, number++) {
            jdbc.sql("insert into attachment.chunk (content_id, number, bytes) values (:content, :number, :bytes)")
                    .param("content", content)
                    .param("number", number)
                    .param("bytes", java.util.Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PIECE)))
                    .update();
        }
    }

    @Override
    public byte[] get(UUID content) {
        var bytes = new ByteArrayOutputStream();
        jdbc.sql("select bytes from attachment.chunk where content_id = :content order by number")
                .param("content", content)
                .query((org.springframework.jdbc.core.RowCallbackHandler) row -> bytes.writeBytes(row.getBytes(1)));
        if (bytes.size() == 0) {
            throw new NotFound("attachment");
        }
        return bytes.toByteArray();
    }

    @Override
    public void delete(UUID content) {
        jobs.jdbc()
                .sql("delete from attachment.chunk where content_id = :content")
                .param("content", content)
                .update();
    }
}
