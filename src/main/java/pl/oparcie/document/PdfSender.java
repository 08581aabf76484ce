package pl.oparcie.document;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** Draws a print and sends it, after the transaction in which its content was read. */
@Component
class PdfSender implements HttpMessageConverter<Pdf> {

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType media) {
        return false;
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType media) {
        return type == Pdf.class;
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
        return List.of(MediaType.APPLICATION_PDF);
    }

    @Override
    public Pdf read(Class<? extends Pdf> type, HttpInputMessage request) {
        throw new HttpMessageNotReadableException("a print is only sent", request);
    }

    @Override
    public void write(Pdf pdf, @Nullable MediaType media, HttpOutputMessage answer) throws IOException {
        var pages = pdf.draw();
        answer.getHeaders().setContentType(MediaType.APPLICATION_PDF);
        answer.getHeaders().setContentLength(pages.length);
        answer.getBody().write(pages);
    }
}
