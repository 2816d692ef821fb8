//! Renders the table of `docs/costs.md`.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::{Code, Measured, Version, limits};

/// Returns one line for each handler, as raw → annotated.
pub(crate) fn table(measured: &BTreeMap<Code, Measured>) -> String {
    let mut table = String::from(
        "| handler | instructions executed | more | instructions | bytes | stack | instructions, host |\n\
         |---|---|---|---|---|---|---|\n",
    );
    for &handler in handlers::NAMES {
        let of = |version| measured.get(&Code { handler, version });
        let (Some(raw), Some(annotated)) = (of(Version::Raw), of(Version::Annotated)) else {
            continue;
        };
        let more = annotated.executed.cast_signed() - raw.executed.cast_signed();
        let pairs = [
            pair(raw.windows.instructions, annotated.windows.instructions),
            pair(raw.windows.bytes, annotated.windows.bytes),
            pair(raw.windows.stack, annotated.windows.stack),
            pair(raw.host.instructions, annotated.host.instructions),
        ];
        let executed = pair(raw.executed, annotated.executed);
        let _ = writeln!(
            table,
            "| {handler} | {executed} | {more:+} | {} |",
            pairs.join(" | ")
        );
    }
    table.push_str("\nThe reasons for the differences:\n\n");
    for (handler, _, reason) in limits::MORE {
        let _ = writeln!(table, "* `{handler}`: {reason}");
    }
    table
}

fn pair(raw: impl std::fmt::Display, annotated: impl std::fmt::Display) -> String {
    format!("{raw} → {annotated}")
}
