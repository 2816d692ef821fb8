//! Tests the mistakes under `violations/`, each in a file of its own, with the compiler's
//! output beside it.
//!
//! To write the compiler's output again after a change, and then read it:
//!
//! ```text
//! TRYBUILD=overwrite cargo test -p spin-lock-safe-examples --test violations
//! ```

#![allow(clippy::expect_used, reason = "a test fails by a panic")]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

/// Whether this compiler's wording of errors is compared.
const TOOLCHAIN: &str = include_str!("../../rust-toolchain.toml");

fn files(extension: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("violations");
    let entries = fs::read_dir(folder).expect("the folder is there");
    let paths = entries.map(|entry| entry.expect("it can be listed").path());
    paths
        .filter(|path| path.extension().is_some_and(|found| found == extension))
        .collect()
}

#[test]
fn each_mistake_has_its_error_and_each_error_its_mistake() {
    assert!(files("rs").len() >= 10, "the folder is empty, or nearly so");
    for mistake in files("rs") {
        let error = mistake.with_extension("stderr");
        assert!(error.is_file(), "{} is missing", error.display());
    }
    for error in files("stderr") {
        let mistake = error.with_extension("rs");
        assert!(mistake.is_file(), "{} is missing", mistake.display());
    }
}

#[test]
fn each_error_is_said_once() {
    for error in files("stderr") {
        let text = fs::read_to_string(&error).expect("it can be read");
        let errors = text.lines().filter(|line| line.starts_with("error"));
        assert_eq!(errors.count(), 1, "{}", error.display());
    }
}

#[test]
fn no_mistake_compiles() {
    let cases = trybuild::TestCases::new();
    if is_pinned_toolchain() {
        cases.compile_fail("violations/*.rs");
    } else {
        cases.compile_fail(copies_without_wording().join("*.rs"));
    }
}

/// Returns a folder with only the mistakes. Another compiler words its errors differently, so
/// trybuild writes them there instead of comparing them. trybuild still fails for each mistake
/// that compiles.
fn copies_without_wording() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("violations");
    fs::create_dir_all(&folder).expect("it can be created");
    for mistake in files("rs") {
        let copy = folder.join(mistake.file_name().expect("a file has a name"));
        fs::copy(&mistake, copy).expect("it can be copied");
    }
    // SAFETY: the other tests here do not access the environment.
    unsafe { env::set_var("TRYBUILD", "overwrite") };
    folder
}

/// Returns whether the compiler is the one in `rust-toolchain.toml`.
fn is_pinned_toolchain() -> bool {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let version = Command::new(rustc).arg("-V").output();
    let version = version.expect("rustc runs").stdout;
    let version = String::from_utf8_lossy(&version);
    let number = version.split(' ').nth(1).unwrap_or_default();
    TOOLCHAIN.contains(&format!("\"{number}\""))
}
