//! A first build of the crate with its dependencies, and of its peers.

use std::fmt::Write as _;
use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

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

/// Runs the compiler for cargo, and appends its cost to the file `$CRATES`.
const WRAPPER: &str = "#!/bin/sh
exec /usr/bin/time --quiet --append --output \"$CRATES\" --format \"%U %S $CARGO_PKG_NAME\" \"$@\"
";

/// Returns one line for each crate and its peers, and one for each crate that it is built from.
pub(super) fn table() -> Outcome<String> {
    let mut table =
        String::from("| a first `cargo check` of | crates | CPU time |\n|---|---|---|\n");
    let mut parts = String::new();
    let mut own = None;
    for (name, dependency) in CRATES {
        let package = compiler::package(&format!("fresh-{name}"), dependency)?;
        let (crates, cost) = build(&package)?;
        let own = *own.get_or_insert(cost.seconds);
        let ratio = cost.seconds / own;
        writeln!(table, "| `{name}` | {crates} | {ratio:.2} |")?;
        if name == "spin-lock-safe" {
            eprintln!(
                "a first cargo check of spin-lock-safe: {:.1} s",
                cost.seconds
            );
            parts = by_crate(&package)?;
        }
    }
    Ok(table + "\n" + &parts)
}

/// Returns one line for each crate that was built in `package`, including its build script.
fn by_crate(package: &Path) -> Outcome<String> {
    let mut crates: Vec<(String, f64)> = Vec::new();
    for line in fs::read_to_string(package.join("crates"))?.lines() {
        let mut words = line.split(' ');
        let (Some(user), Some(system), Some(name)) = (words.next(), words.next(), words.next())
        else {
            return Err(format!("`time` wrote {line}").into());
        };
        let seconds = user.parse::<f64>()? + system.parse::<f64>()?;
        match crates.iter_mut().find(|it| it.0 == name) {
            Some((_, sum)) => *sum += seconds,
            None => crates.push((name.to_owned(), seconds)),
        }
    }
    crates.retain(|(name, _)| !name.is_empty() && !name.starts_with("fresh-"));
    crates.sort_by(|a, b| b.1.total_cmp(&a.1));
    let mut table = String::from("| of which | CPU seconds |\n|---|---|\n");
    for (name, seconds) in crates {
        writeln!(table, "| `{name}` | {seconds:.2} |")?;
    }
    Ok(table)
}

/// Returns how many crates are built, and the cost.
fn build(package: &Path) -> Outcome<(usize, Cost)> {
    let mut tree = shell::cargo();
    tree.current_dir(package).args([
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
        fs::remove_dir_all(&target)?;
    }
    let (said, crates_said) = (package.join("time"), package.join("crates"));
    fs::write(&crates_said, "")?;
    let mut command = compiler::timed(&said);
    command
        .arg(shell::cargo().get_program())
        .arg("check")
        .arg("--target-dir")
        .arg(&target)
        .env_remove("CARGO_PKG_NAME") // of this program
        .env("RUSTC_WRAPPER", wrapper()?)
        .env("CRATES", &crates_said);
    shell::output(command.current_dir(package))?;
    Ok((crates.len(), compiler::cost(&said)?))
}

fn wrapper() -> Outcome<PathBuf> {
    let wrapper = shell::scratch()?.join("wrapper");
    fs::write(&wrapper, WRAPPER)?;
    fs::set_permissions(&wrapper, Permissions::from_mode(0o755))?;
    Ok(wrapper)
}
