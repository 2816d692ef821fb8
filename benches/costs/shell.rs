//! Runs other programs.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Outcome;

/// Runs `command`, and returns what it printed.
pub(crate) fn output(command: &mut Command) -> Outcome<String> {
    let output = command
        .output()
        .map_err(|error| format!("{command:?}: {error}"))?;
    if output.status.success() {
        return Ok(String::from_utf8(output.stdout)?);
    }
    let errors = String::from_utf8_lossy(&output.stderr);
    Err(format!("{command:?} fails:\n{errors}").into())
}

/// Returns the root of the workspace.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Returns a scratch folder below the workspace's target folder.
pub(crate) fn scratch() -> Outcome<PathBuf> {
    let scratch = root().join("target").join("costs");
    std::fs::create_dir_all(&scratch)?;
    Ok(scratch.canonicalize()?)
}

/// Returns the command for cargo in the workspace, with the toolchain that built this program.
pub(crate) fn cargo() -> Command {
    let mut command = Command::new(env!("CARGO"));
    command.current_dir(root());
    command
}
