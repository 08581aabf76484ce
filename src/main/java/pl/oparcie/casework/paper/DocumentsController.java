package pl.oparcie.casework.paper;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.access.Access;
import pl.oparcie.access.CaseId;
import pl.oparcie.attachment.AttachmentViews;
import pl.oparcie.attachment.Attachments;
import pl.oparcie.attachment.Owner;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.casework.CaseAction;
import pl.oparcie.casework.CaseHeaders;
import pl.oparcie.casework.CaseTab;
import pl.oparcie.casework.view.DocumentsPage;
import pl.oparcie.document.Pdf;
import pl.oparcie.office.Covers;
import pl.oparcie.platform.web.Pages;

/** The tab "Dokumenty" of a case: all of its documents, those of its interviews and letters too. */
@Controller
@RequestMapping("/cases/{id}/documents")
class DocumentsController {

    private final Access access;
    private final Audit audit;
    private final CaseHeaders headers;
    private final Attachments attachments;
    private final AttachmentViews views;
    private final Covers covers;

    DocumentsController(
            Access access,
            Audit audit,
            CaseHeaders headers,
            Attachments attachments,
            AttachmentViews views,
            Covers covers) {
        this.access = access;
        this.audit = audit;
        this.headers = headers;
        this.attachments = attachments;
        this.views = views;
        this.covers = covers;
    }

    @GetMapping
    @Transactional
    ModelAndView show(@PathVariable CaseId id) {
        access.require(CaseAction.READ, id);
        audit.record("case.documents", Subject.ofCase(id.value()));
        var header = headers.of(id);
        return Pages.page(
                "casework/documents",
                new DocumentsPage(
                        header, views.list(Owner.ofCase(id), attachments.ofCase(id), access.may(CaseAction.WORK, id))));
    }

    /** The cover of the paper file: mark, class, category, how long it is kept. */
    @GetMapping("/cover")
    @Transactional
    ResponseEntity<Pdf> cover(@PathVariable CaseId id) {
        access.require(CaseAction.READ, id);
        audit.record("case.cover.print", Subject.ofCase(id.value()));
        return covers.print(id, headers.about(id).name());
    }

    /** Its place among the rooms of a case. */
    @Configuration(proxyBeanMethods = false)
    static class Tab {

        @Bean
        CaseTab documentsTab() {
            return new DocumentsTab("documents", "attachment.title", 45);
        }
    }

    private record DocumentsTab(String key, String label, int order) implements CaseTab {
        @Override
        public Optional<String> url(CaseId id) {
            return Optional.of("/cases/" + id + "/documents");
        }
    }
}
