//! The clippy configuration in `runtime/lints/` finds raw bindings and leaks.

#![expect(clippy::expect_used, reason = "a test fails by a panic")]

#[path = "driver/toolchain.rs"]
mod toolchain;

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use cargo_metadata::Message;

const MANIFEST: &str = r#"
[package]
name = "driver"
edition = "2024"

[lib]
path = "driver.rs"

[workspace]

[dependencies.windows-sys]
version = "0.61.2"
features = ["Wdk_Foundation", "Wdk_Storage_FileSystem", "Wdk_System_SystemServices"]
"#;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Makes a package of the driver, and returns its folder.
fn package(driver: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("clippy");
    fs::create_dir_all(&folder).expect("the folder can be made");
    let runtime = root().join("runtime").display().to_string();
    let bindings = root().join("tests/wdk-sys").display().to_string();
    let manifest = format!(
        "{MANIFEST}[dependencies.spin-lock-safe]\npath = {runtime:?}\n\
         [dependencies.wdk-sys]\npath = {bindings:?}\n"
    );
    let lock = fs::read_to_string(root().join("Cargo.lock")).expect("the workspace is locked");
    for (name, text) in [
        ("Cargo.toml", manifest.as_str()),
        ("Cargo.lock", &lock),
        ("driver.rs", driver),
    ] {
        fs::write(folder.join(name), text).expect("the file can be written");
    }
    folder
}

/// Returns the lines at which clippy reports a disallowed method, and all other output.
fn reported(folder: &Path) -> (BTreeSet<usize>, String) {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["clippy", "--offline", "--message-format=json"])
        .current_dir(folder)
        .env("CLIPPY_CONF_DIR", root().join("runtime/lints"))
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .output()
        .expect("cargo clippy");
    let log = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "cargo clippy:\n{log}");
    let (mut lines, mut others) = (BTreeSet::new(), String::new());
    for message in Message::parse_stream(&*output.stdout).flatten() {
        let Message::CompilerMessage(message) = message else {
            continue;
        };
        let is_ours = message.message.message.contains("disallowed method");
        match message.message.spans.first() {
            Some(span) if is_ours => _ = lines.insert(span.line_start),
            Some(_) => others += &message.message.to_string(),
            None => {}
        }
    }
    (lines, others)
}

/// Checks the paths, because clippy does not report a path that leads nowhere.
#[test]
fn each_routine_of_wdk_sys_exists() {
    let configuration = root().join("runtime/lints/clippy.toml");
    let configuration = fs::read_to_string(configuration).expect("the file can be read");
    let bindings = root().join("tests/wdk-sys/src/ntddk.rs");
    let bindings = fs::read_to_string(bindings).expect("the file can be read");
    let named = configuration.split("path = \"wdk_sys::").skip(1);
    let named: Vec<&str> = named.filter_map(|rest| rest.split('"').next()).collect();
    assert!(named.len() >= 30, "only {named:?}");
    for path in named {
        let routine = path.strip_prefix("ntddk::");
        let routine = routine.expect("those of storport.sys cannot be told by their names");
        let declared = format!("pub fn {routine}(");
        assert!(bindings.contains(&declared), "wdk-sys has no {routine}");
    }
}

#[test]
fn what_goes_around_the_count_is_reported_and_nothing_else() {
    if !toolchain::is_pinned() {
        return; // clippy is a component of that toolchain only
    }
    let driver = include_str!("clippy/driver.rs");
    let marked = (1..).zip(driver.lines());
    let expected: BTreeSet<usize> = marked
        .filter_map(|(number, line)| line.ends_with("//~").then_some(number))
        .collect();
    assert!(expected.len() >= 5);
    let (lines, others) = reported(&package(driver));
    assert_eq!(lines, expected);
    assert!(others.is_empty(), "{others}");
}
