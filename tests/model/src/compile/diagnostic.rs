//! rustc's errors as JSON.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::language::Site;

/// An error of rustc.
#[derive(Clone, Debug, Default)]
pub(crate) struct Diagnostic {
    /// As rustc shows it.
    pub(crate) text: String,
    /// The lines that it points at first.
    pub(crate) lines: BTreeSet<usize>,
    /// The sites on those lines.
    pub(crate) sites: BTreeSet<Site>,
}

/// The errors that have a place.
pub(crate) fn errors(output: &str, file: &str) -> Vec<Diagnostic> {
    let messages = output
        .lines()
        .filter_map(|line| serde_json::from_str(line).ok());
    let errors = messages.filter(|message: &Value| message["level"] == "error");
    let errors = errors.map(|message| diagnostic(&message, file));
    errors.filter(|error| !error.lines.is_empty()).collect()
}

fn diagnostic(message: &Value, file: &str) -> Diagnostic {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let spans = message["spans"].as_array().into_iter().flatten();
    let primary = spans.filter(|span| span["is_primary"] == true);
    Diagnostic {
        text: text(&message["rendered"]),
        lines: primary.filter_map(|span| line(span, file)).collect(),
        sites: BTreeSet::new(),
    }
}

/// The line in `file`, from which macros may lead elsewhere.
fn line(span: &Value, file: &str) -> Option<usize> {
    if span["file_name"].as_str()?.ends_with(file) {
        return span["line_start"].as_u64()?.try_into().ok();
    }
    let outer = &span["expansion"]["span"];
    if outer.is_null() {
        None
    } else {
        line(outer, file)
    }
}
