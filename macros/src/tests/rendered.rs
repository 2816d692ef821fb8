//! Renders files outside of this crate.

use std::path::{Path, PathBuf};
use std::{env, fs};

/// Where Microsoft documents the routines and callback functions of the kernel.
pub(super) const MICROSOFT: &str = "https://learn.microsoft.com/windows-hardware/drivers/ddi";

/// Returns the folder of the workspace.
pub(super) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Returns the files in the folder and in the folders in it.
pub(super) fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    let files = paths.flat_map(|path| {
        if path.is_dir() {
            files(&path)
        } else {
            vec![path]
        }
    });
    files.collect()
}

/// Compares the file at `path` in the workspace with `rendered`, ignoring layout. Writes the file
/// if the environment variable `BLESS` is set.
#[track_caller]
pub(super) fn assert_file_is(path: impl AsRef<Path>, rendered: &str) {
    let path = path.as_ref();
    let file = root().join(path);
    if env::var_os("BLESS").is_some() {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, rendered).unwrap();
    }
    let written = fs::read_to_string(&file).unwrap_or_default();
    assert!(
        without_layout(&written) == without_layout(rendered),
        "{} is not what is made now: run `BLESS=1 cargo test -p spin-lock-safe-macros`",
        path.display()
    );
}

/// Removes white space, and the commas that rustfmt adds to lists.
fn without_layout(text: &str) -> String {
    let squeezed: String = text.split_whitespace().collect();
    squeezed.replace(",)", ")").replace(",>", ">")
}
