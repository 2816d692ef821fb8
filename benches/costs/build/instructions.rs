//! The compiler's instructions, which are the same in every run.

use std::fmt::Write as _;

use super::compiler::{Macros, Peers};
use super::source::Kind;
use super::table::{ROWS, ratio};
use crate::Outcome;

/// Functions of the drivers.
const FUNCTIONS: usize = 200;

/// Ratios: with the macro to without it.
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

/// What each kind of driver takes, without what a driver of no functions takes.
fn counts(macros: Macros) -> Outcome<Vec<(Kind, f64)>> {
    let peers = Peers::build(macros)?;
    let mut counts = Vec::new();
    // valgrind cannot read the program of clippy.
    for kind in Kind::ALL.into_iter().filter(|kind| *kind != Kind::Clippy) {
        let of = |functions| peers.instructions(&kind.driver(functions), kind);
        let count = of(FUNCTIONS)? - of(0)?;
        eprintln!("{macros:?} {kind:?}: {count} instructions");
        counts.push((kind, count));
    }
    Ok(counts)
}
