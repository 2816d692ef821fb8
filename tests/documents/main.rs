//! What the documents say of the crate, of its cases and of its examples is true.

#![expect(clippy::expect_used, reason = "a test fails by a panic")]

mod claims;
mod comparison;
#[path = "../driver/files.rs"]
mod files;
mod mistakes;
mod readme;
#[path = "../driver/rendered.rs"]
mod rendered;

use std::fs;
use std::path::{Path, PathBuf};

use files::files;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Returns the text of the file at `path` in the workspace.
#[track_caller]
fn read(path: impl AsRef<Path>) -> String {
    fs::read_to_string(root().join(path)).expect("the file can be read")
}

/// Returns the path of a UI case or of an example in the workspace, without its extension.
fn case(name: &str) -> PathBuf {
    let folder = if name.starts_with("ui/") {
        "tests"
    } else {
        "examples"
    };
    root().join(folder).join(name)
}

/// Returns what stands between backquotes.
fn quoted(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('`').skip(1).step_by(2)
}
