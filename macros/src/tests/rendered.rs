//! Files of the runtime crate that are made from the tables here.

use std::path::Path;
use std::{env, fs};

/// Compares the file at `path` in `runtime/src` with what the table says now, or writes it
/// if the environment variable `BLESS` is set. How it is laid out does not matter.
#[track_caller]
pub(super) fn assert_file_is(path: &str, rendered: &str) {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("../runtime/src");
    let file = sources.join(path);
    if env::var_os("BLESS").is_some() {
        fs::write(&file, rendered).unwrap();
    }
    let written = fs::read_to_string(&file).unwrap_or_default();
    assert!(
        without_layout(&written) == without_layout(rendered),
        "runtime/src/{path} is not what the table says: run the test with BLESS=1"
    );
}

/// The text without white space and what rustfmt adds to lists.
fn without_layout(text: &str) -> String {
    let squeezed: String = text.split_whitespace().collect();
    squeezed.replace(",)", ")").replace(",>", ">")
}
