package pl.oparcie.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parts of an office document that name its other parts: read as XML, as the programs do, so that no way of writing hides anything. */
final class OfficeParts {

    private static final Pattern MACROS = Pattern.compile("macroenabled|vbaproject|vbadata");
    /** What may lie outside the document: nothing of it runs, and programs ask before they follow it. */
    private static final Pattern LINKS =
            Pattern.compile(".*/(hyperlink|image|externallinkpath|xlexternallinkpath/[a-z]+)");

    private static final Pattern OUTSIDE = Pattern.compile("[a-z][a-z0-9+.-]+:.*|//.*|\\\\\\\\.*", Pattern.DOTALL);

    private OfficeParts() {}

    /** Refuses macros, and whatever is fetched from elsewhere when the document is opened. */
    static void look(byte[] part, Content file) throws IOException {
        try {
            var xml = factory().createXMLStreamReader(new ByteArrayInputStream(part));
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.DTD -> throw new IOException("a part with a DTD");
                    case XMLStreamConstants.START_ELEMENT -> element(xml, file);
                    default -> {
                        // words and comments say nothing of other parts
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static void element(XMLStreamReader xml, Content file) {
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            if (MACROS.matcher(lower(xml.getAttributeValue(i))).find()) {
                throw FileCheck.refusal("attachment.refused.macros", file);
            }
        }
        if (xml.getLocalName().equalsIgnoreCase("relationship")
                && outside(xml)
                && !LINKS.matcher(attribute(xml, "type")).matches()) {
            throw FileCheck.refusal("attachment.refused.active", file);
        }
    }

    private static boolean outside(XMLStreamReader xml) {
        return attribute(xml, "targetmode").strip().equals("external")
                || OUTSIDE.matcher(attribute(xml, "target").strip()).matches();
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equalsIgnoreCase(name)) {
                return lower(xml.getAttributeValue(i));
            }
        }
        return "";
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
