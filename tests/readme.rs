//! The documents show code and compiler output of the examples as they are.

#![expect(clippy::expect_used, reason = "a test fails by a panic")]

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).expect("the file can be read")
}

const DOCUMENTS: [&str; 2] = ["README.md", "docs/windows.md"];

/// The quoted files, with the lines that are quoted of each.
fn quotes(document: &str) -> Vec<(&str, String)> {
    let mut lines = document.lines();
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
    for document in DOCUMENTS {
        let text = read(&root().join(document));
        let quotes = quotes(&text);
        assert!(quotes.len() >= 2, "{document} quotes nothing");
        for (file, quote) in quotes {
            let text = read(&root().join(file));
            assert!(
                !quote.is_empty() && text.contains(&quote),
                "{file} says something else than {document}"
            );
        }
    }
}

#[test]
fn linked_files_exist() {
    for document in DOCUMENTS {
        let path = root().join(document);
        let text = read(&path);
        let links = text.split("](").skip(1);
        for link in links.filter_map(|rest| rest.split(')').next()) {
            let is_file = !link.starts_with("https://");
            let target = path.with_file_name(link);
            assert!(!is_file || target.exists(), "{link} does not exist");
        }
    }
}
