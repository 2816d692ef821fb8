//! The documents quote code and compiler output of the examples exactly, and the README
//! agrees with the documentation and the manifests.

use std::collections::BTreeSet;

use super::{files, quoted, read, root};

const DOCUMENTS: [&str; 2] = ["README.md", "docs/windows.md"];

/// Returns the quoted files, each with the quoted lines.
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
        let text = read(document);
        let quotes = quotes(&text);
        assert!(quotes.len() >= 2, "{document} quotes nothing");
        for (file, quote) in quotes {
            let text = read(file);
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
        let text = read(document);
        let links = text.split("](").skip(1);
        for link in links.filter_map(|rest| rest.split(')').next()) {
            let is_file = !link.starts_with("https://") && !link.starts_with('#');
            let target = path.with_file_name(link);
            assert!(!is_file || target.exists(), "{link} does not exist");
        }
    }
}

/// Checks that every block of code is a documentation test, a quote, or counted here.
#[test]
fn no_block_is_untested() {
    // The line for clippy.
    const UNTESTED: usize = 1;
    let readme = read("README.md");
    let unchecked =
        readme.matches("\n```rust,ignore").count() + readme.matches("\n```text").count();
    assert_eq!(unchecked, quotes(&readme).len() + UNTESTED);
}

/// Checks that the table of limits names each case, and that each case has its way out.
#[test]
fn each_limit_has_its_case_and_its_way_out() {
    let table = read("runtime/src/limits.md");
    let rows = table
        .lines()
        .skip(2)
        .filter_map(|row| row.rsplit(" | ").next());
    let named: BTreeSet<&str> = rows.flat_map(quoted).collect();
    let cases = root().join("tests/ui/limits");
    let mut found = BTreeSet::new();
    for case in files(&cases, "rs") {
        let case = case.strip_prefix(&cases).expect("it is in the folder");
        let way_out = root().join("tests/ui/accept/way-out").join(case);
        assert!(way_out.is_file(), "{} does not exist", way_out.display());
        let name = case.with_extension("").to_str().map(str::to_owned);
        found.insert(name.expect("the name is text"));
    }
    let found: BTreeSet<&str> = found.iter().map(String::as_str).collect();
    assert_eq!(named, found);
}

/// Checks that the README asks a user for what the manifests ask, and names the tested toolchain.
#[test]
fn versions_are_those_of_the_manifests() {
    let readme = read("README.md");
    let manifest = read("Cargo.toml");
    let rust = value(&manifest, "rust-version");
    let version = value(&manifest, "version");
    let (minor, _) = version.rsplit_once('.').expect("a version has three parts");
    assert!(readme.contains(&format!("Everything is tested with Rust {rust};")));
    assert!(readme.contains(&format!("spin-lock-safe = \"{minor}\"")));
    let toolchain = read("rust-toolchain.toml");
    assert_eq!(value(&toolchain, "channel"), format!("{rust}.0"));
    let runtime = read("runtime/Cargo.toml");
    assert!(runtime.contains(&format!("version = \"={version}\"")));
    let oldest = value(&runtime, "rust-version");
    assert!(readme.contains(&format!("\nRust {oldest}.")));
    let macros = read("macros/Cargo.toml");
    assert_eq!(value(&macros, "rust-version"), oldest);
}

/// Returns the value of the first line `key = "value"`.
fn value<'a>(toml: &'a str, key: &str) -> &'a str {
    let rest = toml.lines().find_map(|line| line.strip_prefix(key));
    let value = rest.and_then(|rest| rest.strip_prefix(" = "));
    value.expect("the key is there").trim_matches('"')
}
