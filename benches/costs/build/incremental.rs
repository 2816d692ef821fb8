//! Counts the compiler's instructions in a second, incremental compilation.

use std::fmt::Write as _;

use super::compiler::{Macros, Peers};
use super::source::Kind;
use super::table::{ROWS, ratio};
use crate::Outcome;

/// The number of functions in the drivers.
const FUNCTIONS: usize = 200;

/// The 50th function.
const CHANGED: &str = "fn helper_24(";

/// A change between the two compilations: its title, the text before it, and the text after it.
const CHANGES: [(&str, &str, &str); 3] = [
    ("nothing", "", ""),
    ("a number", "length > 24 ", "length > 42 "),
    ("a line", "let length", "\n\n    let _ = 0;\n    let length"),
];

/// The kinds that are compared with the driver without a macro.
const KINDS: [Kind; 5] = [
    Kind::Functions,
    Kind::Module,
    Kind::Impl,
    Kind::Unread,
    Kind::Instrument,
];

/// Returns the cost without a macro, and the ratios of the cost with each macro to it.
pub(crate) fn table() -> Outcome<String> {
    let peers = Peers::build(Macros::Unoptimized)?;
    let base = counts(&peers, Kind::Visible)?;
    let titles = CHANGES.map(|(title, ..)| title).join(" | ");
    let cells = base.map(|count| format!("{:.1}", count / 1e6));
    let mut text = format!(
        "| a second, incremental `cargo check` after a change of | {titles} |\n\
         |---|---|---|---|\n\
         | no macro, millions of instructions | {} |\n",
        cells.join(" | ")
    );
    for (name, kind, _) in ROWS.into_iter().filter(|row| KINDS.contains(&row.1)) {
        let counts = counts(&peers, kind)?;
        let cells = [0, 1, 2].map(|change| ratio(Some(counts[change]), Some(base[change])));
        writeln!(text, "| {name} | {} |", cells.join(" | "))?;
    }
    Ok(text)
}

/// Returns the cost of the second compilation, for each change.
fn counts(peers: &Peers, kind: Kind) -> Outcome<[f64; 3]> {
    let driver = kind.driver(FUNCTIONS);
    let mut counts = [0.0; 3];
    for (count, (title, old, new)) in counts.iter_mut().zip(CHANGES) {
        *count = peers.instructions_after(&driver, &changed(&driver, old, new)?, kind)?;
        eprintln!("{kind:?}, {title}: {count} instructions");
    }
    Ok(counts)
}

/// Returns the driver, with `new` in place of the first `old` in the changed function.
fn changed(driver: &str, old: &str, new: &str) -> Outcome<String> {
    let start = driver.find(CHANGED).ok_or("no such function")?;
    let (before, function) = driver.split_at(start);
    let (head, rest) = function.split_once(old).ok_or("nothing to change")?;
    Ok([before, head, new, rest].concat())
}
