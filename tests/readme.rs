//! The README shows code and compiler output of the examples as they are.

#![expect(clippy::expect_used, reason = "a test fails by a panic")]

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).expect("the file can be read")
}

/// The quoted files, with the lines that are quoted of each.
fn quotes(readme: &str) -> Vec<(&str, String)> {
    let mut lines = readme.lines();
    let mut quotes = Vec::new();
    while let Some(line) = lines.next() {
        let marker = line
            .strip_prefix("<!-- ")
            .and_then(|rest| rest.strip_suffix(" -->"));
        if let Some(file) = marker {
            let block = lines.by_ref().skip(1).take_while(|line| *line != "```");
            quotes.push((file, block.collect::<Vec<_>>().join("\n")));
        }
    }
    quotes
}

#[test]
fn quotes_are_true() {
    let readme = read(&root().join("README.md"));
    let quotes = quotes(&readme);
    assert!(quotes.len() >= 2, "the README quotes nothing");
    for (file, quote) in quotes {
        let text = read(&root().join(file));
        assert!(
            !quote.is_empty() && text.contains(&quote),
            "{file} says something else"
        );
    }
}

#[test]
fn linked_files_exist() {
    let readme = read(&root().join("README.md"));
    let links = readme
        .split("](")
        .skip(1)
        .filter_map(|rest| rest.split(')').next());
    for link in links {
        assert!(root().join(link).exists(), "{link} does not exist");
    }
}
