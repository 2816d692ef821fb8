//! Files outside of this crate that are made here.

use std::path::{Path, PathBuf};
use std::{env, fs};

/// The folder of the workspace.
pub(super) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Compares the file at `path` in the workspace with what is made now, or writes it if the
/// environment variable `BLESS` is set. How it is laid out does not matter.
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

/// The text without white space and what rustfmt adds to lists.
fn without_layout(text: &str) -> String {
    let squeezed: String = text.split_whitespace().collect();
    squeezed.replace(",)", ")").replace(",>", ">")
}
