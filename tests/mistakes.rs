//! The table of the likeliest mistakes, in the documentation of errors, is true.

#![expect(clippy::expect_used, reason = "a test fails by a panic")]

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The rows of the table, as what is said and the case.
fn rows(page: &str) -> Vec<(&str, &str)> {
    let table = page
        .lines()
        .skip_while(|line| *line != "//! | mistake | it says | case |");
    let rows = table.skip(2).map_while(|line| line.strip_prefix("//! | "));
    rows.map(|row| {
        let mut cells = row.trim_end_matches(" |").split(" | ").skip(1);
        let says = cells.next().expect("a mistake has what is said of it");
        (
            says,
            cells
                .next()
                .expect("a mistake has its case")
                .trim_matches('`'),
        )
    })
    .collect()
}

/// The case of this name, without its extension.
fn case(name: &str) -> PathBuf {
    let folder = if name.starts_with("ui/") {
        "tests"
    } else {
        "examples"
    };
    root().join(folder).join(name)
}

#[test]
fn each_mistake_has_its_case_and_what_is_said_of_it() {
    let page = root().join("runtime/src/errors.rs");
    let page = fs::read_to_string(page).expect("the page can be read");
    let rows = rows(&page);
    assert!(rows.len() >= 20, "{} mistakes only", rows.len());
    for (says, name) in rows {
        assert!(case(name).with_extension("rs").is_file(), "no case {name}");
        let wording = fs::read_to_string(case(name).with_extension("stderr"));
        let wording = wording.expect("a case has its wording");
        assert!(
            wording.contains(says),
            "{name} says something else than: {says}"
        );
    }
}
