//! `review`: a person settles what was read.

use satchel::api::{
    ApiError, ApiResult, ErrorCode,
    review::{self, ReviewItem, ReviewRequest, ReviewView},
};

use crate::exit::Status;
use crate::line;
use crate::options::{DayOrder, Global, Review};
use crate::{context, output};

pub fn run(global: &Global, action: &Review) -> ApiResult<Status> {
    let satchel = context::unlocked(global)?;
    let request = match action {
        Review::List => None,
        Review::Confirm { ids } => Some(ReviewRequest::Confirm { ids: ids.clone() }),
        Review::Reject { ids } => Some(ReviewRequest::Reject { ids: ids.clone() }),
        Review::Correct { id, fields } => {
            let fields = fields.iter().map(|field| assignment(field)).collect::<ApiResult<_>>()?;
            Some(ReviewRequest::Correct { id: id.clone(), fields })
        }
        Review::SamePatient { id } => {
            Some(ReviewRequest::SamePatient { document_id: super::parse(id, "a document such as d12")? })
        }
        Review::OtherPatient { id } => {
            Some(ReviewRequest::OtherPatient { document_id: super::parse(id, "a document such as d12")? })
        }
        Review::Dates { id, order } => Some(ReviewRequest::DayOrder {
            document_id: super::parse(id, "a document such as d12")?,
            order: match order {
                DayOrder::DayFirst => review::DayOrder::DayFirst,
                DayOrder::MonthFirst => review::DayOrder::MonthFirst,
            },
        }),
        Review::Undo => Some(ReviewRequest::Undo),
    };
    if let Some(request) = request {
        satchel.settle(&request)?;
    }
    let view = satchel.review()?;
    satchel.lock()?;
    output::view(global.json, &view, print)?;
    Ok(Status::Done)
}

fn assignment(text: &str) -> ApiResult<(String, String)> {
    let (field, value) = text.split_once('=').ok_or_else(|| {
        ApiError::new(ErrorCode::BadRequest, format!("`{text}` is not FIELD=VALUE. Nothing was changed."))
    })?;
    Ok((field.to_owned(), value.to_owned()))
}

fn print(view: &ReviewView) {
    for paper in &view.questions.identity_questions {
        let name = paper.identity.name.as_deref().unwrap_or("-");
        let born = output::or_dash(paper.identity.born.as_ref());
        line!("{:>6}  prints {name}, born {born}: whose is it?  {}", paper.id.to_string(), paper.title);
        line!("        answer: review same-patient {} or review other-patient {}", paper.id, paper.id);
    }
    for question in &view.questions.date_questions {
        let papers: Vec<String> = question.documents.iter().map(ToString::to_string).collect();
        let of = question.facility.as_deref().unwrap_or("A paper without a letterhead");
        line!("{of} ({}): which number is the day?", papers.join(", "));
        for date in &question.examples {
            line!("        {}  day-first {}  month-first {}", date.printed, date.day_first, date.month_first);
        }
        if let Some(first) = papers.first() {
            line!("        answer: review dates {first} day-first|month-first");
        }
    }
    for item in &view.items {
        match item {
            ReviewItem::Document { id, document } => {
                line!(
                    "{id:>6}  {:<18} {:<10} {}",
                    document.kind.key(),
                    output::or_dash(document.date.as_ref()),
                    document.title
                );
            }
            ReviewItem::Lab { id, lab } => {
                let doubts: Vec<String> = lab.doubts.iter().map(output::word).collect();
                let unit = lab.as_reported.unit.as_deref().unwrap_or_default();
                line!("{id:>6}  {:<18} {} {unit}  {}", lab.analyte, lab.as_reported.value, doubts.join(" "));
            }
            ReviewItem::Event { id, event } => {
                line!("{id:>6}  {:<18} {:<10} {}", event.kind.key(), event.date.to_string(), event.label);
                let other: Vec<String> = event.conflicting_dates.iter().map(ToString::to_string).collect();
                if !other.is_empty() {
                    line!(
                        "        papers also say {}; settle with review correct {id} date=…",
                        other.join(", ")
                    );
                }
            }
        }
    }
    line!("{} open", view.open);
}
