//! A first build: the crate with all that it depends on, and its peers.

use std::fmt::Write as _;

use super::compiler::{self, Cost};
use crate::{Outcome, shell};

const CRATES: [(&str, &str); 6] = [
    (
        "spin-lock-safe",
        "spin-lock-safe = { path = \"SPIN_LOCK_SAFE\" }\n",
    ),
    ("irql", "irql = \"0.1\"\n"),
    ("ordered-locks", "ordered-locks = \"0.2\"\n"),
    ("surelock", "surelock = \"0.1\"\n"),
    ("tracing", "tracing = \"0.1\"\n"),
    ("async-trait", "async-trait = \"0.1\"\n"),
];

/// One line for each crate.
pub(super) fn table() -> Outcome<String> {
    let mut table =
        String::from("| a first `cargo check` of | crates | CPU time |\n|---|---|---|\n");
    let mut own = None;
    for (name, dependency) in CRATES {
        let (crates, cost) = build(name, dependency)?;
        let own = *own.get_or_insert(cost.seconds);
        let ratio = cost.seconds / own;
        writeln!(table, "| `{name}` | {crates} | {ratio:.2} |")?;
        if name == "spin-lock-safe" {
            eprintln!(
                "a first cargo check of spin-lock-safe: {:.1} s",
                cost.seconds
            );
        }
    }
    Ok(table)
}

/// How many crates are built, and what it takes.
fn build(name: &str, dependency: &str) -> Outcome<(usize, Cost)> {
    let package = compiler::package(&format!("fresh-{name}"), dependency)?;
    let mut tree = shell::cargo();
    tree.current_dir(&package).args([
        "tree",
        "--prefix",
        "none",
        "--no-dedupe",
        "--edges",
        "normal,build",
    ]);
    let tree = shell::output(&mut tree)?;
    let mut crates: Vec<&str> = tree
        .lines()
        .skip(1)
        .filter_map(|line| line.split(' ').next())
        .collect();
    crates.sort_unstable();
    crates.dedup();
    let target = package.join("target");
    if target.exists() {
        std::fs::remove_dir_all(&target)?;
    }
    let said = package.join("time");
    let mut command = compiler::timed(&said);
    command
        .arg(shell::cargo().get_program())
        .arg("check")
        .arg("--target-dir")
        .arg(&target);
    shell::output(command.current_dir(&package))?;
    Ok((crates.len(), compiler::cost(&said)?))
}
