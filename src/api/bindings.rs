//! The views' types as TypeScript, written to `ui/src/bindings/index.ts` and kept in step by a test.

use ts_rs::{Config, TS};

/// Every type the window uses, as one TypeScript module.
#[must_use]
pub fn typescript() -> String {
    let config = Config::new().with_large_int("number");
    let mut text = String::from(
        "// Generated from the Rust views (src/api). Do not edit: run the test `bindings_are_current` with SATCHEL_BLESS=1.\n",
    );
    macro_rules! types {
        ($($name:path),* $(,)?) => {
            $( text.push_str(&format!("\nexport {}\n", <$name as TS>::decl(&config))); )*
        };
    }
    use super::{
        activity, calendar, check, checklist, document, error, evidence, home, inbox, labs, ledger, library,
        packets, recent, review, scans, search, timeline, unlock, views, worksheet,
    };
    use crate::checklist as c;
    use crate::decision as d;
    use crate::records as r;
    types!(
        r::PartialDate,
        r::DatePrecision,
        r::DocumentId,
        r::LabId,
        r::EventId,
        r::Rect,
        r::TextSource,
        r::Word,
        r::Line,
        r::TableCell,
        r::Table,
        r::Page,
        r::Source,
        r::FactStatus,
        r::DocumentKind,
        r::DocumentStatus,
        r::PrintedIdentity,
        r::IdentityCheck,
        r::Patient,
        r::Specimen,
        r::Comparator,
        r::AsReported,
        r::Doubt,
        r::EventKind,
        r::TimelineLane,
        r::DicomInstance,
        r::DicomSeries,
        r::DicomStudy,
        r::ImportStatus,
        r::ReasonCode,
        r::Issue,
        error::ErrorCode,
        error::ApiError,
        unlock::CreateRequest,
        unlock::CreatedView,
        unlock::StartView,
        unlock::UnlockRequest,
        home::HomeView,
        home::HomeTask,
        home::TaskDocument,
        recent::RecentChange,
        recent::DecidedItem,
        activity::ActivityRequest,
        activity::ActivityView,
        inbox::ImportRequest,
        inbox::FilePasswordRequest,
        inbox::ImportedFile,
        inbox::ImportView,
        inbox::FileState,
        inbox::InboxFile,
        inbox::InboxView,
        inbox::InboxHistory,
        library::LibraryRequest,
        library::DocumentRow,
        library::IdentityView,
        views::SavedView,
        document::DocumentView,
        document::PageText,
        document::PageRequest,
        document::PageView,
        scans::ScansView,
        scans::ScanSeries,
        scans::ScanImage,
        search::SearchRequest,
        search::SearchView,
        search::SearchHitRow,
        labs::LabsRequest,
        labs::LabRow,
        labs::LabsView,
        labs::LabSeries,
        labs::LabPoint,
        timeline::TimelineRequest,
        timeline::TimelineView,
        timeline::EventRow,
        crate::timeline::DayZero,
        crate::timeline::Layout,
        crate::timeline::Tick,
        crate::timeline::DayTick,
        crate::timeline::LaneLayout,
        crate::timeline::XRange,
        crate::timeline::Mark,
        crate::timeline::LabelPlace,
        crate::timeline::LabelSide,
        review::ReviewRequest,
        review::ReviewView,
        review::ReviewItem,
        checklist::ChecklistRequest,
        checklist::ChecklistView,
        checklist::Choice,
        checklist::ChecklistDecision,
        c::Words,
        c::Provenance,
        c::State,
        c::TemplateHead,
        c::ProfileHead,
        c::Images,
        c::Route,
        c::TierHead,
        c::Outcome,
        c::PartOutcome,
        c::Match,
        c::MatchedBy,
        c::Reason,
        c::Asked,
        c::ConfirmedMatch,
        evidence::OwnCriterionRequest,
        d::Quotation,
        d::EvidenceTable,
        d::EvidenceRow,
        d::Criterion,
        d::Shown,
        worksheet::WorksheetView,
        d::Worksheet,
        d::QuestionType,
        d::OptionColumn,
        d::OptionMark,
        d::Standing,
        d::EvidenceCard,
        d::AtHome,
        d::HomeReturn,
        d::BankQuestion,
        d::Named,
        d::Filled,
        d::LetterRequest,
        d::Letter,
        d::LetterText,
        ledger::LedgerView,
        ledger::LedgerRow,
        ledger::LedgerRequest,
        d::LedgerEntry,
        d::LedgerKind,
        d::ChangedDocuments,
        calendar::CalendarView,
        calendar::SetDatesRequest,
        d::CalendarEntry,
        d::SetDates,
        packets::PacketRequest,
        packets::PacketView,
        packets::PacketRow,
        packets::PacketsView,
        packets::PacketPreview,
        packets::PacketKeyRequest,
        packets::VerifyView,
        packets::PacketManifest,
        packets::OpenedView,
        check::CheckView,
        crate::intake::worker::Protection,
    );
    text
}

#[cfg(test)]
mod tests {
    #[test]
    fn bindings_are_current() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/ui/src/bindings/index.ts");
        let now = super::typescript();
        if std::env::var_os("SATCHEL_BLESS").is_some() {
            std::fs::create_dir_all(concat!(env!("CARGO_MANIFEST_DIR"), "/ui/src/bindings")).unwrap();
            std::fs::write(path, &now).unwrap();
        }
        let committed = std::fs::read_to_string(path).unwrap_or_default();
        assert_eq!(committed, now, "the window's types must be those of the views; bless and commit them");
    }
}
