//! `spin_lock_safe::sys` has the layouts, values and prototypes of Microsoft's headers on x64.
//!
//! All of it is compared when this is compiled, so that it also holds for the exports of Windows,
//! which `.ci/run` compiles without running them.

#![cfg(target_pointer_width = "64")]

mod layouts;
mod prototypes;
mod values;
mod widths;

use std::fs;
use std::path::Path;

/// Parts of types that are compared as fields, and what the headers in `generate` do not have.
const ELSEWHERE: &[&str] = &[
    "DEVICE_IO_CONTROL_PARAMETERS",
    "DRIVER_VIOLATION",
    "IO_STACK_LOCATION_PARAMETERS",
    "PointerAligned",
    "STOR_LOCK_CONTEXT",
];

/// The files of a folder, as one text.
fn text(folder: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    files
        .filter_map(|file| fs::read_to_string(file.path()).ok())
        .collect()
}

#[test]
fn nothing_is_left_out() {
    let compared = text("tests/sys");
    let raw = text("../../runtime/src/raw");
    let words = |text: &str| {
        let is_name = |letter: char| letter.is_alphanumeric() || letter == '_';
        text.split(move |letter| !is_name(letter))
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let compared = words(&compared);
    let mut count = 0;
    for line in raw.lines() {
        let kinds = ["pub struct ", "pub union ", "pub const ", "pub type "];
        let Some(rest) = kinds.iter().find_map(|kind| line.strip_prefix(kind)) else {
            continue;
        };
        let name = words(rest).swap_remove(0);
        let is_alias = rest.contains("= *");
        if name == "fn" || is_alias || ELSEWHERE.contains(&&*name) {
            continue;
        }
        count += 1;
        assert!(
            compared.contains(&name),
            "{name} is not compared with Microsoft's headers"
        );
    }
    assert!(count > 100, "only {count} items");
}
