//! Has rustc judge programs, many in one crate.

mod batch;
mod diagnostic;
mod toolchain;

use std::collections::BTreeMap;

pub(crate) use batch::{Batch, Case, Kit};
pub(crate) use diagnostic::Diagnostic;
pub use toolchain::Toolchain;

use crate::Failure;
use crate::language::{Edition, Program};

/// What rustc says against a program. Nothing, if it accepts it.
pub(crate) type Refusals = BTreeMap<usize, Vec<Diagnostic>>;

/// What rustc says against each of `programs`, by their place among them.
///
/// An error before the borrow checker hides what the borrow checker would say of all
/// programs of the crate. So those that are refused are taken out, and the rest is
/// compiled again, until all of it is accepted: only that is an acceptance.
pub(crate) fn refusals(toolchain: &Toolchain, programs: &[&Program]) -> Result<Refusals, Failure> {
    let mut refused = Refusals::new();
    for edition in [Edition::E2021, Edition::E2024] {
        let of = |index: &usize| programs[*index].edition == edition;
        let mut left: Vec<usize> = (0..programs.len()).filter(of).collect();
        while !left.is_empty() {
            let batch = Batch::new(programs, &left, Kit::Alone);
            let found = batch.attribute(toolchain.check(&batch, edition)?)?;
            if found.is_empty() {
                break;
            }
            left.retain(|index| !found.contains_key(index));
            refused.extend(found);
        }
    }
    Ok(refused)
}

/// Runs `cases` and returns what was seen of each.
pub(crate) fn run(
    toolchain: &Toolchain,
    programs: &[&Program],
    cases: &[Case],
    kit: Kit,
) -> Result<Vec<String>, Failure> {
    let mut seen = vec![String::new(); cases.len()];
    for edition in [Edition::E2021, Edition::E2024] {
        let of = |case: &(usize, &Case)| programs[case.1.program].edition == edition;
        let cases: Vec<(usize, &Case)> = cases.iter().enumerate().filter(of).collect();
        if cases.is_empty() {
            continue;
        }
        let mut used: Vec<usize> = cases.iter().map(|(_, case)| case.program).collect();
        used.dedup();
        let mut batch = Batch::new(programs, &used, kit);
        batch.add_main(&cases);
        let output = toolchain.run(&batch, edition)?;
        for line in output.lines() {
            if let Some((index, text)) = line.split_once(' ')
                && let Ok(index) = index.parse::<usize>()
                && let Some(seen) = seen.get_mut(index)
            {
                text.trim().clone_into(seen);
            }
        }
    }
    Ok(seen)
}
