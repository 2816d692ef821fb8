//! The toolchain that compiles the cases.

use std::process::Command;
use std::sync::LazyLock;

const PINNED: &str = include_str!("../../rust-toolchain.toml");

/// Whether it is the one that the `.stderr` files belong to.
pub(crate) fn is_pinned() -> bool {
    static IS_PINNED: LazyLock<bool> = LazyLock::new(compare);
    *IS_PINNED
}

fn compare() -> bool {
    let mut lines = PINNED.lines();
    let channel = lines.find_map(|line| line.strip_prefix("channel = "));
    let channel = channel.map(|value| value.trim_matches('"'));
    assert!(channel.is_some(), "rust-toolchain.toml names no channel");
    version().split(' ').nth(1) == channel
}

/// What `rustc -V` says.
fn version() -> String {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).arg("-V").output().expect("rustc -V");
    String::from_utf8_lossy(&output.stdout).into_owned()
}
