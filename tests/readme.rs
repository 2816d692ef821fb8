//! The documents show code and compiler output of the examples as they are, and the README
//! says what the documentation and the manifests say.

#![expect(clippy::expect_used, reason = "a test fails by a panic")]

use std::path::{Path, PathBuf};
use std::{env, fs};

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

/// Every block of code is a documentation test, or a quote, or listed here.
#[test]
fn no_block_is_untested() {
    // One line for clippy.
    const UNTESTED: usize = 1;
    let readme = read(&root().join("README.md"));
    let unchecked =
        readme.matches("\n```rust,ignore").count() + readme.matches("\n```text").count();
    assert_eq!(unchecked, quotes(&readme).len() + UNTESTED);
}

/// The README's table is the one in the documentation. With the environment variable `BLESS`
/// it is written there.
#[test]
fn limits_are_those_of_the_documentation() {
    let readme = read(&root().join("README.md"));
    let (_, section) = readme
        .split_once("\n## Correct code that is refused\n")
        .expect("the section is there");
    let section = section.split("\n## ").next().unwrap_or_default();
    let rows = section.lines().filter(|line| line.starts_with('|'));
    let table = rows.flat_map(|row| [row, "\n"]).collect::<String>();
    let file = root().join("runtime/src/limits.md");
    if env::var_os("BLESS").is_some() {
        fs::write(&file, &table).expect("the file can be written");
    }
    assert!(
        read(&file) == table,
        "runtime/src/limits.md is not the README's table: run the test with BLESS=1"
    );
}

/// What the README asks of a user is what the manifests ask, and it says what everything is tested with.
#[test]
fn versions_are_those_of_the_manifests() {
    let readme = read(&root().join("README.md"));
    let manifest = read(&root().join("Cargo.toml"));
    let rust = value(&manifest, "rust-version");
    let version = value(&manifest, "version");
    let (minor, _) = version.rsplit_once('.').expect("a version has three parts");
    assert!(readme.contains(&format!("Everything is tested with Rust {rust};")));
    assert!(readme.contains(&format!("spin-lock-safe = \"{minor}\"")));
    let toolchain = read(&root().join("rust-toolchain.toml"));
    assert_eq!(value(&toolchain, "channel"), format!("{rust}.0"));
    let runtime = read(&root().join("runtime/Cargo.toml"));
    assert!(runtime.contains(&format!("version = \"={version}\"")));
    let oldest = value(&runtime, "rust-version");
    assert!(readme.contains(&format!("\nRust {oldest}.")));
    let macros = read(&root().join("macros/Cargo.toml"));
    assert_eq!(value(&macros, "rust-version"), oldest);
}

/// The value of the first line `key = "value"`.
fn value<'a>(toml: &'a str, key: &str) -> &'a str {
    let rest = toml.lines().find_map(|line| line.strip_prefix(key));
    let value = rest.and_then(|rest| rest.strip_prefix(" = "));
    value.expect("the key is there").trim_matches('"')
}
