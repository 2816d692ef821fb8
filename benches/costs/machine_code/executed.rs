//! Counts the instructions that the handlers execute, with callgrind.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use super::{Code, EXECUTE};
use crate::{Outcome, shell};

/// The results of a run of all handlers.
#[derive(Debug)]
pub(super) struct Run {
    /// Instructions by function, without those of its callees.
    instructions: BTreeMap<String, u64>,
    /// The routines that each handler calls.
    calls: BTreeMap<String, Vec<String>>,
}

/// Runs the handlers of `library` under callgrind.
pub(super) fn run(library: &Path) -> Outcome<Run> {
    let profile = shell::scratch()?.join("callgrind.out");
    let mut valgrind = Command::new("valgrind");
    valgrind.args(["--tool=callgrind", "--demangle=no", "--quiet"]);
    valgrind.arg(format!("--callgrind-out-file={}", profile.display()));
    valgrind
        .arg(std::env::current_exe()?)
        .arg(EXECUTE)
        .arg(library);
    let calls = shell::output(&mut valgrind)?;
    let calls = calls.lines().filter_map(|line| {
        let mut words = line.split_whitespace().map(str::to_owned);
        Some((words.next()?, words.collect()))
    });
    Ok(Run {
        instructions: instructions(&fs::read_to_string(profile)?),
        calls: calls.collect(),
    })
}

impl Run {
    pub(super) fn of(&self, code: Code) -> Outcome<(u64, Vec<String>)> {
        let own = self.instructions.iter().filter(|(name, _)| code.has(name));
        let calls = self.calls.get(&code.entry());
        let calls = calls.ok_or_else(|| format!("{} was not called", code.entry()))?;
        Ok((own.map(|(_, count)| count).sum(), calls.clone()))
    }
}

/// Reads a profile. After `fn=` come lines with a position and a count, and after `calls=` one
/// line with the callee's cost. A name is written once as `(7) name`, and then as `(7)`.
fn instructions(profile: &str) -> BTreeMap<String, u64> {
    let mut names = BTreeMap::new();
    let mut counts = BTreeMap::new();
    let mut function = String::new();
    let mut is_of_callee = false;
    for line in profile.lines() {
        if let Some((key, value)) = line.split_once('=') {
            is_of_callee = key == "calls";
            if matches!(key, "fn" | "cfn") {
                let (id, name) = value.split_once(' ').unwrap_or((value, ""));
                let known = names.entry(id).or_insert_with(|| name.to_owned());
                if key == "fn" {
                    function.clone_from(known);
                }
            }
        } else if let Some((position, count)) = line.split_once(' ')
            && !position.ends_with(':')
            && let Ok(count) = count.parse::<u64>()
            && !std::mem::take(&mut is_of_callee)
        {
            *counts.entry(function.clone()).or_default() += count;
        }
    }
    counts
}
