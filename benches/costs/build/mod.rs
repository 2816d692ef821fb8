//! Measures what the attribute adds to the compiler's time and memory.

mod compiler;
mod floor;
mod fresh;
mod functions;
mod growth;
mod incremental;
mod instructions;
mod source;
mod table;

use compiler::{Cost, Macros, Peers};
pub(crate) use growth::table as count_growth;
pub(crate) use incremental::table as count_incremental;
pub(crate) use instructions::table as count;
use source::Kind;

use crate::Outcome;

/// Numbers of functions in the generated drivers.
const SIZES: [usize; 4] = [10, 100, 1_000, 10_000];

/// The number of times that everything is compiled, in turn. The least cost counts.
const ROUNDS: usize = 3;

/// The measured cost of compiling one generated driver.
#[derive(Debug)]
struct Measured {
    macros: Macros,
    kind: Kind,
    size: usize,
    cost: Cost,
}

/// Generates drivers, compiles them, and makes the tables.
pub(crate) fn measure() -> Outcome<String> {
    let mut all = Vec::new();
    for macros in [Macros::Unoptimized, Macros::Optimized] {
        let peers = Peers::build(macros)?;
        for size in SIZES {
            for _ in 0..ROUNDS {
                for kind in Kind::ALL.into_iter().filter(|kind| kind.fits(size)) {
                    let cost = peers.compile(&kind.driver(size), kind)?;
                    eprintln!("{macros:?} {kind:?} {size}: {cost:?}");
                    all.push(Measured {
                        macros,
                        kind,
                        size,
                        cost,
                    });
                }
            }
        }
    }
    let tables = [table::table(&all), mutual(&all)?, fresh::table()?];
    Ok(tables.join("\n"))
}

/// Compares an `impl` whose methods call each other with a driver of as many functions.
fn mutual(all: &[Measured]) -> Outcome<String> {
    let peers = Peers::build(Macros::Unoptimized)?;
    let cost = peers.compile(&source::mutual(1_000), Kind::Impl)?;
    let driver = (Macros::Unoptimized, 1_000, Kind::Visible);
    let driver = table::least(all, driver, |cost| cost.seconds).ok_or("no such driver")?;
    Ok(format!(
        "An annotated `impl` of 1,000 methods, each of which calls three others, takes {:.2} of what the\n\
         driver of 1,000 functions takes without a macro. In the runs for the table, the latter\n\
         took {driver:.2} s.\n",
        cost.seconds / driver
    ))
}
