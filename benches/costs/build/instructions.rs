//! Counts the compiler's instructions, which are the same in every run.

use std::fmt::Write as _;

use super::compiler::{Macros, Peers};
use super::source::Kind;
use super::table::{ROWS, ratio};
use crate::Outcome;

/// The number of functions in the drivers.
const FUNCTIONS: usize = 200;

/// Returns the ratios of the cost with a macro to the cost without it.
pub(crate) fn table() -> Outcome<String> {
    let columns = [counts(Macros::Unoptimized)?, counts(Macros::Optimized)?];
    let mut text = String::from(
        "| instructions of the compiler | macros as cargo compiles them | macros optimized |\n\
         |---|---|---|\n",
    );
    for (name, kind, base) in ROWS.into_iter().filter(|row| row.1 != Kind::Clippy) {
        let cells = columns.each_ref().map(|counts| {
            let of = |kind| counts.iter().find(|it| it.0 == kind).map(|it| it.1);
            ratio(of(kind), of(base))
        });
        let _ = writeln!(text, "| {name} | {} |", cells.join(" | "));
    }
    Ok(text)
}

/// Returns the cost of each kind of driver, less the cost of a driver without functions.
fn counts(macros: Macros) -> Outcome<Vec<(Kind, f64)>> {
    let peers = Peers::build(macros)?;
    let mut counts = Vec::new();
    // valgrind cannot read clippy's program.
    for kind in Kind::ALL.into_iter().filter(|kind| *kind != Kind::Clippy) {
        let of = |functions| peers.instructions(&kind.driver(functions), kind);
        let count = of(FUNCTIONS)? - of(0)?;
        eprintln!("{macros:?} {kind:?}: {count} instructions");
        counts.push((kind, count));
    }
    Ok(counts)
}
