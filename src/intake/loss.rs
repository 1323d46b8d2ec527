//! What a study on a disc lacks, told in plain words.

use satchel_records::{Issue, ReasonCode};

/// What a study lacks, in numbers of objects.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Loss {
    pub(super) here: usize,
    /// Listed on the disc and not there, or gone since they were read.
    pub(super) missing: usize,
    /// Here, but ending too early.
    pub(super) cut: usize,
    /// Left aside because the object came before with other bytes.
    pub(super) repeated: usize,
}

impl Loss {
    /// The loss report in plain words, when there is a loss.
    pub(super) fn told(self) -> Option<Issue> {
        let Self { here, missing, cut, repeated } = self;
        let mut parts = vec![format!("{here} of {} images are here", here + missing)];
        let code = if missing > 0 {
            ReasonCode::MissingOnDisc
        } else if cut > 0 {
            ReasonCode::Truncated
        } else if repeated > 0 {
            ReasonCode::Duplicate
        } else {
            return None;
        };
        if missing > 0 {
            parts.push(format!("{missing} listed on the disc are missing"));
        }
        if cut > 0 {
            parts.push(format!("{cut} end too early and lack a part of their picture"));
        }
        if repeated > 0 {
            parts
                .push(format!("{repeated} more files show images that are here already and were left aside"));
        }
        Some(Issue { code, detail: format!("{}. What is here was kept.", parts.join("; ")), page: None })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_loss_is_told_in_plain_words() {
        assert!(Loss { here: 8, ..Loss::default() }.told().is_none(), "nothing is missing");
        let issue = Loss { here: 812, missing: 3, cut: 1, repeated: 0 }.told().unwrap();
        assert_eq!(issue.code, ReasonCode::MissingOnDisc);
        assert_eq!(
            issue.detail,
            "812 of 815 images are here; 3 listed on the disc are missing; 1 end too early and lack a part of their \
             picture. What is here was kept."
        );
        let issue = Loss { here: 2, repeated: 2, ..Loss::default() }.told().unwrap();
        assert_eq!(
            issue.code,
            ReasonCode::Duplicate,
            "copies in a viewer's folder are named, not filed twice"
        );
    }
}
