package pl.oparcie.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.Loader;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;

/**
 * Files that carry electronic signatures: PDF (PAdES), XML (XAdES), CMS (CAdES: .sig, .p7m) and containers (ASiC). They are kept byte for
 * byte. Whether a signature is genuine, qualified or still valid is not checked here.
 */
public final class SignedFile {

    static final String ASIC_E = "application/vnd.etsi.asic-e+zip";
    static final String ASIC_S = "application/vnd.etsi.asic-s+zip";
    static final String XADES = "application/xml";
    static final String CADES = "application/pkcs7-mime";

    /** Of the content type "signed data" (1.2.840.113549.1.7.2) in DER. */
    private static final byte[] SIGNED_DATA = {6, 9, 42, (byte) 134, 72, (byte) 134, (byte) 247, 13, 1, 7, 2};

    private static final int DER_SEQUENCE = 0x30;
    /** The type stands right after the length of the whole, which takes five bytes at most. */
    private static final int FARTHEST = 6;

    private static final String XML_SIGNATURE = "http://www.w3.org/2000/09/xmldsig#";
    private static final int MOST_ELEMENTS = 200_000;

    private SignedFile() {}

    /** Whether the file carries an electronic signature at all. */
    public static boolean carriesSignature(Content file) {
        var bytes = file.bytes();
        return isCades(bytes) || signaturesInXml(bytes) > 0 || isContainer(bytes) || signaturesInPdf(bytes) > 0;
    }

    /**
     * Whether the file carries a signature and what was signed as well. A signature by itself (detached) is a proof only together with the
     * document it was made for.
     */
    public static boolean holdsWhatIsSigned(Content file) {
        var bytes = file.bytes();
        if (isCades(bytes)) {
            return holdsContent(bytes);
        }
        var xml = xml(bytes);
        return xml.signatures > 0 ? xml.content : isContainer(bytes) || signaturesInPdf(bytes) > 0;
    }

    /** Whether it is the picture of a paper: PDF, JPEG, PNG or TIFF. */
    public static boolean isScan(Content file) {
        var begins = new String(file.bytes(), 0, Math.min(4, file.bytes().length), StandardCharsets.ISO_8859_1);
        return begins.startsWith("%PDF")
                || begins.startsWith("\u00ff\u00d8")
                || begins.equals("\u0089PNG")
                || begins.startsWith("II*")
                || begins.startsWith("MM\0*");
    }

    /** Signed data with what they sign inside (RFC 5652, 5.2: eContent). */
    private static boolean holdsContent(byte[] bytes) {
        try {
            var whole = ASN1Sequence.getInstance(bytes);
            var data = ASN1Sequence.getInstance((ASN1TaggedObject) whole.getObjectAt(1), true);
            return ASN1Sequence.getInstance(data.getObjectAt(2)).size() > 1;
        } catch (IllegalArgumentException
                | IllegalStateException
                | ClassCastException
                | ArrayIndexOutOfBoundsException broken) {
            return false;
        }
    }

    static boolean isCades(byte[] bytes) {
        if (bytes.length < SIGNED_DATA.length + FARTHEST || bytes[0] != DER_SEQUENCE) {
            return false;
        }
        for (var at = 2; at <= FARTHEST; at++) {
            if (Arrays.equals(bytes, at, at + SIGNED_DATA.length, SIGNED_DATA, 0, SIGNED_DATA.length)) {
                return true;
            }
        }
        return false;
    }

    /** How many signatures an XML file carries; none where it is not XML, or brings its own definitions. */
    static int signaturesInXml(byte[] bytes) {
        return xml(bytes).signatures;
    }

    /** What stands in an XML file: signatures with their values, and whether there is anything beside them that they sign. */
    private static final class Xml {
        private int signatures;
        private boolean content;
    }

    private static Xml xml(byte[] bytes) {
        if (!looksLikeXml(bytes)) {
            return new Xml();
        }
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            return read(factory.createXMLStreamReader(new ByteArrayInputStream(bytes)));
        } catch (XMLStreamException notXml) {
            return new Xml();
        }
    }

    private static Xml read(XMLStreamReader xml) throws XMLStreamException {
        var found = new Xml();
        var before = "";
        for (var elements = 0; xml.hasNext(); ) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> {
                    return new Xml();
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    elements++;
                    if (elements > MOST_ELEMENTS) {
                        return new Xml();
                    }
                    var name = XML_SIGNATURE.equals(xml.getNamespaceURI()) ? xml.getLocalName() : "other";
                    // its own properties are no content of a signature, and a document that is more than a signature is
                    // one
                    found.content |= (elements == 1 && !name.equals("Signature"))
                            || (before.equals("Object") && !xml.getLocalName().equals("QualifyingProperties"));
                    before = name;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!xml.getText().isBlank()) {
                        found.signatures += before.equals("SignatureValue") ? 1 : 0;
                        found.content |= before.equals("Object");
                        before = "";
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> before = "";
                default -> {
                    // comments and instructions sign nothing
                }
            }
        }
        return found;
    }

    private static boolean looksLikeXml(byte[] bytes) {
        for (var i = 0; i < Math.min(bytes.length, 64); i++) {
            var at = bytes[i] & 0xff;
            if (at == '<') {
                return true;
            }
            if (at > ' ' && at != 0xef && at != 0xbb && at != 0xbf) {
                return false;
            }
        }
        return false;
    }

    private static boolean isContainer(byte[] bytes) {
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
            return false;
        }
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            var first = zip.getNextEntry();
            if (first == null || !first.getName().equals("mimetype")) {
                return false;
            }
            var type = new String(zip.readNBytes(ASIC_E.length() + 2), StandardCharsets.US_ASCII).strip();
            return type.equals(ASIC_E) || type.equals(ASIC_S);
        } catch (IOException | IllegalArgumentException broken) {
            return false;
        }
    }

    private static int signaturesInPdf(byte[] bytes) {
        if (bytes.length < 5 || bytes[0] != '%' || bytes[1] != 'P') {
            return 0;
        }
        try (var pdf = Loader.loadPDF(bytes)) {
            return pdf.getSignatureDictionaries().size();
        } catch (IOException | IllegalArgumentException | ClassCastException | StackOverflowError broken) {
            return 0;
        }
    }
}
